package io.tenure.services.account;

import io.tenure.kernel.Allowed;
import io.tenure.kernel.Check;
import io.tenure.kernel.Role;
import io.tenure.kernel.audit.Facts;
import io.tenure.services.customer.CustomerQueries;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Use case: an administrator gives a user another role. Ends all the user's sessions. */
@Stateless
public class ChangeRole {

    @Inject
    private AccountStore users;

    @Inject
    private CustomerQueries customers;

    @Inject
    private AccountTrail trail;

    @Inject
    private UserLookup lookup;

    /** @param customer the customer's number, for role CUSTOMER only */
    public record Request(long userId, Role role, String customer, String reason) {
    }

    /** Refuses to take the role from the last administrator who can sign in ({@code LAST_ADMINISTRATOR}). */
    @Allowed(Role.ADMINISTRATOR)
    public void change(Request asked) {
        String reason = Check.optional("reason", asked.reason(), Check.REASON_LENGTH);
        AccountRole role = AccountRole.ofUser(asked.role(), asked.customer(), customers);
        AccountUser user = users.lockAmongAdministrators(asked.userId());
        if (user.isAdministrator() && role.role() != Role.ADMINISTRATOR) {
            users.requireAnotherAdministrator(user);
        }
        Facts before = facts(user);
        user.changeRole(role.role(), role.customerId());
        lookup.changed(user.id());
        trail.byCaller("ROLE_CHANGED", user, reason, before, facts(user));
    }

    private static Facts facts(AccountUser user) {
        return Facts.of("role", user.role(), "customer", user.customerId());
    }
}
