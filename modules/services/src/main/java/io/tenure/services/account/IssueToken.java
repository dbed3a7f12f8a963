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
import java.time.Instant;
import java.util.Locale;

/** Use case: an administrator issues a token of the REST API (api.md, conventions). It is shown once, here. */
@Stateless
public class IssueToken {

    private static final int NAME_LENGTH = 200;
    private static final String PREFIX = "tnr_";

    @Inject
    private TokenStore tokens;

    @Inject
    private CustomerQueries customers;

    @Inject
    private AccountTrail trail;

    @Inject
    private Caller caller;

    /**
     * @param name      what the timeline shows for what it does, or null for one after its role and customer
     * @param customer  the customer's number, for role CUSTOMER only
     * @param expiresAt when it stops working, real time, or null for never
     */
    public record Request(String name, Role role, String customer, Instant expiresAt) {
    }

    /** @param token the secret, shown once; never kept or logged */
    public record Receipt(long id, String name, String token) {

        @Override
        public String toString() {
            return "IssueToken.Receipt " + id;
        }
    }

    /** Refuses a role without its customer or with one, and an end in the past ({@code EXPIRY_PAST}). */
    @Allowed(Role.ADMINISTRATOR)
    public Receipt issue(Request asked) {
        Instant now = RealTime.now();
        String named = Check.optional("name", asked.name(), NAME_LENGTH);
        AccountRole role = AccountRole.of(asked.role(), asked.customer(), customers);
        if (asked.expiresAt() != null && !now.isBefore(asked.expiresAt())) {
            throw Refusal.of("expiresAt", AccountRefusal.EXPIRY_PAST, asked.expiresAt());
        }
        OneTimeSecret secret = new OneTimeSecret(PREFIX + OneTimeSecret.fresh().text());
        AccountToken token = tokens.add(new AccountToken(named == null ? name(asked) : named, role.role(),
                role.customerId(), secret.hash(), caller.actor().name(), now, asked.expiresAt()));
        trail.byCaller("TOKEN_ISSUED", token,
                Facts.of("name", token.name(), "role", token.role(), "expiresAt", token.expiresAt()));
        return new Receipt(token.id(), token.name(), secret.text());
    }

    private static String name(Request asked) {
        String role = asked.role().name().toLowerCase(Locale.ROOT) + " token";
        return asked.customer() == null || asked.customer().isBlank() ? role : role + " " + asked.customer().strip();
    }
}
