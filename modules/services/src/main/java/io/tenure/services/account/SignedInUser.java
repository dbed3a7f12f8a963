package io.tenure.services.account;

import io.tenure.kernel.Actor;
import io.tenure.kernel.Role;
import java.time.ZoneId;
import java.util.Locale;

/**
 * A user who may use the portals.
 *
 * @param email          the sign-in name
 * @param customerId     whose user this is, or null
 * @param zone           the time zone they read moments in
 * @param sessionVersion the only version of their sessions that is still good
 */
public record SignedInUser(long id, String email, String name, Role role, Long customerId, ZoneId zone, Locale language,
                           int sessionVersion) {

    /** The user as whoever does something. */
    public Actor actor() {
        return new Actor(email, role, customerId, null, id);
    }
}
