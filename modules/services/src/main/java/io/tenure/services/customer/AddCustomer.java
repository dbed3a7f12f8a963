package io.tenure.services.customer;

import io.tenure.kernel.Allowed;
import io.tenure.kernel.Check;
import io.tenure.kernel.Refusal;
import io.tenure.kernel.Refusals;
import io.tenure.kernel.Role;
import io.tenure.kernel.audit.AuditLog;
import io.tenure.kernel.audit.Audited;
import io.tenure.kernel.audit.Facts;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;

/** Use case: an administrator adds a customer. */
@Stateless
public class AddCustomer {

    private static final int NUMBER_LENGTH = 40;
    private static final int NAME_LENGTH = 200;

    @Inject
    private CustomerStore customers;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** @param number the business key to use, or null for the next free one */
    public record Request(String number, String name, String email) {
    }

    /** Refuses a number that is taken ({@code CUSTOMER_EXISTS}). */
    @Allowed(Role.ADMINISTRATOR)
    public CustomerView add(Request asked) {
        Refusals wrong = new Refusals();
        String number = wrong.read(() -> Check.optional("number", asked.number(), NUMBER_LENGTH));
        String name = wrong.read(() -> Check.text("name", asked.name(), NAME_LENGTH));
        String email = wrong.read(() -> Check.email("email", asked.email()));
        wrong.refuse();
        if (number != null && customers.exists(number)) {
            throw Refusal.of("number", CustomerRefusal.CUSTOMER_EXISTS, number);
        }
        CustomerView added = customers.add(new Customer(number == null ? customers.freeNumber() : number, name, email,
                clock.instant())).view();
        audit.record(new Audited("CUSTOMER_ADDED", "CUSTOMER", added.id(), added.number(), added.id(), null, Facts.NONE,
                Facts.of("number", added.number(), "name", name, "email", email)));
        return added;
    }
}
