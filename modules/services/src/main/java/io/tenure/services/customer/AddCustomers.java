package io.tenure.services.customer;

import io.tenure.kernel.Addition;
import io.tenure.kernel.Allowed;
import io.tenure.kernel.Check;
import io.tenure.kernel.CommonRefusal;
import io.tenure.kernel.Like;
import io.tenure.kernel.Refusal;
import io.tenure.kernel.Refusals;
import io.tenure.kernel.Role;
import io.tenure.kernel.audit.AuditLog;
import io.tenure.kernel.audit.Audited;
import io.tenure.kernel.audit.Facts;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Use case: an administrator adds many customers at once, a thousand to a call. */
@Stateless
public class AddCustomers {

    private static final int NUMBER_LENGTH = 40;
    private static final int NAME_LENGTH = 200;

    @Inject
    private CustomerStore customers;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /**
     * One answer each, in the same order. A customer that is there already with the same name and address is unchanged,
     * with others it is refused ({@code DIFFERS}).
     */
    @Allowed(Role.ADMINISTRATOR)
    public List<Addition> add(List<AddCustomer.Request> asked) {
        Map<String, CustomerView> known = new HashMap<>();
        customers.ofNumbers(asked.stream().map(AddCustomer.Request::number).toList())
                .forEach(found -> known.put(Like.key(found.view().number()), found.view()));
        List<CustomerView> added = new ArrayList<>();
        List<Addition> answers = asked.stream().map(one -> add(one, known, added)).toList();
        customers.writeAndForget();
        audit.record(added.stream().map(AddCustomers::audited).toList());
        return answers;
    }

    private Addition add(AddCustomer.Request asked, Map<String, CustomerView> known, List<CustomerView> added) {
        try {
            Refusals wrong = new Refusals();
            String number = wrong.read(() -> Check.text("number", asked.number(), NUMBER_LENGTH));
            String name = wrong.read(() -> Check.text("name", asked.name(), NAME_LENGTH));
            String email = wrong.read(() -> Check.email("email", asked.email()));
            wrong.refuse();
            CustomerView there = known.get(Like.key(number));
            if (there != null) {
                same(there, "name", there.name(), name);
                same(there, "email", there.email(), email);
                return Addition.UNCHANGED;
            }
            Customer customer = new Customer(number, name, email, clock.instant());
            customers.addLater(customer);
            known.put(Like.key(number), customer.view());
            added.add(customer.view());
            return Addition.CREATED;
        } catch (Refusal refused) {
            return Addition.refused(refused);
        }
    }

    private static void same(CustomerView there, String field, String present, String wanted) {
        if (!present.equals(wanted)) {
            throw Refusal.of(field, CommonRefusal.DIFFERS, there.number(), present, wanted);
        }
    }

    private static Audited audited(CustomerView added) {
        return new Audited("CUSTOMER_ADDED", "CUSTOMER", added.id(), added.number(), added.id(), null, Facts.NONE,
                Facts.of("number", added.number(), "name", added.name(), "email", added.email()));
    }
}
