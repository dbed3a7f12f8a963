package io.tenure.services.account;

import io.tenure.kernel.Allowed;
import io.tenure.kernel.Check;
import io.tenure.kernel.RealTime;
import io.tenure.kernel.Role;
import io.tenure.kernel.audit.Facts;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Use case: an administrator keeps a user out. Ends all their sessions; what they did stays. */
@Stateless
public class DisableUser {

    @Inject
    private AccountStore users;

    @Inject
    private AccountTrail trail;

    @Inject
    private UserLookup lookup;

    public record Request(long userId, String reason) {
    }

    /** Refuses for the last administrator who can sign in ({@code LAST_ADMINISTRATOR}) and who is disabled already. */
    @Allowed(Role.ADMINISTRATOR)
    public void disable(Request asked) {
        String reason = Check.optional("reason", asked.reason(), Check.REASON_LENGTH);
        AccountUser user = users.lockAmongAdministrators(asked.userId());
        if (user.isAdministrator()) {
            users.requireAnotherAdministrator(user);
        }
        UserStatus before = user.status();
        user.disable();
        users.voidLinks(user, RealTime.now());
        lookup.changed(user.id());
        trail.byCaller("USER_DISABLED", user, reason, Facts.of("status", before), Facts.of("status", user.status()));
    }
}
