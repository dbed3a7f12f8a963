package io.tenure.services.account;

import io.tenure.kernel.Allowed;
import io.tenure.kernel.Check;
import io.tenure.kernel.Role;
import io.tenure.kernel.audit.Facts;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Use case: an administrator lets a disabled user in again, or invited again if they never had a password. */
@Stateless
public class EnableUser {

    @Inject
    private AccountStore users;

    @Inject
    private AccountTrail trail;

    @Inject
    private UserLookup lookup;

    public record Request(long userId, String reason) {
    }

    /** Refuses for who is not disabled ({@code USER_STATUS}). */
    @Allowed(Role.ADMINISTRATOR)
    public void enable(Request asked) {
        String reason = Check.optional("reason", asked.reason(), Check.REASON_LENGTH);
        AccountUser user = users.lock(asked.userId());
        UserStatus before = user.status();
        user.enable();
        lookup.changed(user.id());
        trail.byCaller("USER_ENABLED", user, reason, Facts.of("status", before), Facts.of("status", user.status()));
    }
}
