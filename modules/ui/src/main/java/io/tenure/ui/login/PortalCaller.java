package io.tenure.ui.login;

import io.tenure.services.account.SignedInUser;
import jakarta.security.enterprise.CallerPrincipal;
import java.time.ZoneId;

/** The user who signed in, as the container carries them to the mechanism. */
class PortalCaller extends CallerPrincipal {

    private static final long serialVersionUID = 1L;

    private final PortalSession session;
    private final ZoneId zone;

    PortalCaller(SignedInUser user) {
        super(user.email());
        this.session = new PortalSession(user.id(), user.sessionVersion());
        this.zone = user.zone();
    }

    /** The time zone the user reads moments in. */
    ZoneId zone() {
        return zone;
    }

    PortalSession session() {
        return session;
    }
}
