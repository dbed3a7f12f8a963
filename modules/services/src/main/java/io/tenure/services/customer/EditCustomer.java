package io.tenure.services.customer;

import io.tenure.kernel.Allowed;
import io.tenure.kernel.Check;
import io.tenure.kernel.Role;
import io.tenure.kernel.audit.AuditLog;
import io.tenure.kernel.audit.Audited;
import io.tenure.kernel.audit.Facts;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Use case: an administrator changes a customer's name or e-mail address. */
@Stateless
public class EditCustomer {

    private static final int NAME_LENGTH = 200;

    @Inject
    private CustomerStore customers;

    @Inject
    private AuditLog audit;

    /** Null leaves a point as it is. @param version the version the caller read, or null */
    public record Request(String number, String name, String email, String reason, Integer version) {
    }

    @Allowed(Role.ADMINISTRATOR)
    public CustomerView edit(Request asked) {
        Customer customer = customers.lock(asked.number());
        customer.expect(asked.version());
        CustomerView before = customer.view();
        customer.change(asked.name() == null ? before.name() : Check.text("name", asked.name(), NAME_LENGTH),
                asked.email() == null ? before.email() : Check.email("email", asked.email()));
        customers.flush();
        CustomerView after = customer.view();
        audit.record(new Audited("CUSTOMER_EDITED", "CUSTOMER", after.id(), after.number(), after.id(),
                Check.optional("reason", asked.reason(), Check.REASON_LENGTH),
                Facts.of("name", before.name(), "email", before.email()),
                Facts.of("name", after.name(), "email", after.email())));
        return after;
    }
}
