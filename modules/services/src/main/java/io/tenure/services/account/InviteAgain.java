package io.tenure.services.account;

import io.tenure.kernel.Allowed;
import io.tenure.kernel.Caller;
import io.tenure.kernel.Refusal;
import io.tenure.kernel.Role;
import io.tenure.kernel.audit.Facts;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Use case: an administrator sends a new invitation; the earlier link no longer works. */
@Stateless
public class InviteAgain {

    @Inject
    private AccountStore users;

    @Inject
    private LinkSender links;

    @Inject
    private AccountTrail trail;

    @Inject
    private Caller caller;

    public record Request(long userId) {
    }

    /** Refuses for who has set a password already or is disabled ({@code USER_STATUS}). */
    @Allowed(Role.ADMINISTRATOR)
    public InviteUser.Receipt invite(Request asked) {
        AccountUser user = users.lock(asked.userId());
        if (!user.isInvited()) {
            throw new Refusal(AccountRefusal.USER_STATUS, user.status(), UserStatus.INVITED);
        }
        trail.byCaller("USER_INVITED", user, null, Facts.NONE, Facts.of("email", user.email()));
        return new InviteUser.Receipt(user.id(), links.invite(user, caller.actor().name()));
    }
}
