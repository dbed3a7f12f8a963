package io.tenure.services.account;

import io.tenure.kernel.Allowed;
import io.tenure.kernel.Caller;
import io.tenure.kernel.Check;
import io.tenure.kernel.RealTime;
import io.tenure.kernel.Refusal;
import io.tenure.kernel.Role;
import io.tenure.kernel.audit.Facts;
import io.tenure.services.customer.CustomerQueries;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Use case: an administrator invites somebody, who gets a one-time link by mail. */
@Stateless
public class InviteUser {

    private static final int NAME_LENGTH = 200;

    @Inject
    private AccountStore users;

    @Inject
    private CustomerQueries customers;

    @Inject
    private LinkSender links;

    @Inject
    private AccountTrail trail;

    @Inject
    private Caller caller;

    /**
     * @param customer the customer's number, for role CUSTOMER only
     * @param language {@code en} or {@code de}, or null for English
     */
    public record Request(String email, String name, Role role, String customer, String language) {
    }

    /** @param link the one-time link, shown once because mail may not arrive; never kept or logged */
    public record Receipt(long id, String link) {

        @Override
        public String toString() {
            return "InviteUser.Receipt " + id;
        }
    }

    /** Refuses an address that is taken ({@code EMAIL_TAKEN}), and a role without its customer or with one. */
    @Allowed(Role.ADMINISTRATOR)
    public Receipt invite(Request asked) {
        Email email = Email.checked("email", asked.email());
        String name = Check.text("name", asked.name(), NAME_LENGTH);
        AccountRole role = AccountRole.ofUser(asked.role(), asked.customer(), customers);
        if (users.find(email).isPresent()) {
            throw Refusal.of("email", AccountRefusal.EMAIL_TAKEN, email.address());
        }
        AccountUser user = new AccountUser(email, name, role.role(), role.customerId(), RealTime.now());
        user.speak(Profile.language(asked.language() == null ? "en" : asked.language()).getLanguage());
        users.add(user);
        trail.byCaller("USER_INVITED", user, null, Facts.NONE,
                Facts.of("email", user.email(), "name", name, "role", user.role()));
        return new Receipt(user.id(), links.invite(user, caller.actor().name()));
    }
}
