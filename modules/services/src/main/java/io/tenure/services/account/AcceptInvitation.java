package io.tenure.services.account;

import io.tenure.kernel.Allowed;
import io.tenure.kernel.RealTime;
import io.tenure.kernel.audit.Facts;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.ZoneId;

/** Use case: somebody who was invited follows the one-time link and sets the first password. */
@Stateless
public class AcceptInvitation {

    @Inject
    private AccountStore users;

    @Inject
    private Passwords passwords;

    @Inject
    private AccountTrail trail;

    @Inject
    private UserLookup lookup;

    /**
     * @param token    the end of the link
     * @param zone     the reader's time zone, or null for UTC
     * @param language the reader's language, {@code en} or {@code de}
     */
    public record Request(String token, String password, String passwordAgain, String zone, String language) {

        /** Never the secrets. */
        @Override
        public String toString() {
            return "AcceptInvitation.Request";
        }
    }

    /** @param email what to sign in with */
    public record Receipt(String email) {
    }

    /** Refuses a link that is unknown, used or expired ({@code LINK_INVALID}), and a bad password. */
    @Allowed(anybody = true)
    public Receipt accept(Request asked) {
        AccountLink link = users.lockLink(new OneTimeSecret(asked.token()));
        link.use(LinkKind.INVITATION, RealTime.now());
        AccountUser user = users.lock(link.userId());
        PasswordPolicy.check(asked.password(), asked.passwordAgain(), user);
        user.replacePassword(passwords.hash(asked.password()));
        user.changeProfile(user.name(), zone(asked.zone()), Profile.language(asked.language()));
        lookup.changed(user.id());
        trail.bySelf("INVITATION_ACCEPTED", user, Facts.NONE);
        return new Receipt(user.email());
    }

    /** What a browser says its zone is may be unknown here; then it is UTC. */
    private static ZoneId zone(String id) {
        return ZoneId.getAvailableZoneIds().contains(id == null ? "" : id) ? ZoneId.of(id) : ZoneId.of("UTC");
    }
}
