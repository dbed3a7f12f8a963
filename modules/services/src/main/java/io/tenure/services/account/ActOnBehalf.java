package io.tenure.services.account;

import io.tenure.kernel.Allowed;
import io.tenure.kernel.Refusal;
import io.tenure.kernel.Role;
import io.tenure.kernel.audit.AuditLog;
import io.tenure.kernel.audit.Audited;
import io.tenure.kernel.audit.Facts;
import io.tenure.services.customer.CustomerQueries;
import io.tenure.services.customer.CustomerView;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Use case: an administrator chooses a customer to act for; that is recorded, as is everything done that way. */
@Stateless
public class ActOnBehalf {

    @Inject
    private CustomerQueries customers;

    @Inject
    private AuditLog audit;

    /** @param customer the customer's number */
    public record Request(String customer) {
    }

    public record Receipt(long customerId, String number, String name) {
    }

    /** @throws Refusal {@code CUSTOMER_NOT_FOUND} */
    @Allowed(Role.ADMINISTRATOR)
    public Receipt choose(Request asked) {
        CustomerView customer = customers.customer(asked.customer());
        audit.record(new Audited("ACT_ON_BEHALF", "CUSTOMER", customer.id(), customer.number(), customer.id(), null,
                Facts.NONE, Facts.NONE));
        return new Receipt(customer.id(), customer.number(), customer.name());
    }
}
