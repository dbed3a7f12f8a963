package io.tenure.services.customer;

import io.tenure.kernel.Allowed;
import io.tenure.kernel.Caller;
import io.tenure.kernel.Conditions;
import io.tenure.kernel.Cursor;
import io.tenure.kernel.Like;
import io.tenure.kernel.Page;
import io.tenure.kernel.Refusal;
import io.tenure.kernel.Role;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Reads customers. A customer sees itself only. */
@Stateless
@Allowed({Role.CUSTOMER, Role.ADMINISTRATOR, Role.AUDITOR})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class CustomerQueries {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private CustomerStore customers;

    @Inject
    private Caller caller;

    /** @throws Refusal {@code CUSTOMER_NOT_FOUND}, also for a foreign one */
    public CustomerView customer(String number) {
        return customers.get(number).view();
    }

    /** The customer with this id, if there is one and the caller may see it. */
    public Optional<CustomerView> byId(long id) {
        return caller.actor().maySee(id)
                ? Optional.ofNullable(entities.find(Customer.class, id)).map(Customer::view) : Optional.empty();
    }

    /** Those there are of these numbers, at most a thousand; foreign ones are left out. */
    public List<CustomerView> ofNumbers(Collection<String> numbers) {
        return customers.ofNumbers(numbers).stream().map(Customer::view)
                .filter(found -> caller.actor().maySee(found.id())).toList();
    }

    /** Customers by name. @param q beginning of the number or address, or a part of the name; null for all */
    public Page<CustomerView> customers(String q, Integer asked, String cursor) {
        int limit = Page.limit(asked);
        Conditions where = new Conditions().addIfPresent("c.id = :own", "own", caller.customerId().orElse(null));
        if (q != null && !q.isBlank()) {
            where.add("(c.number like :prefix or c.email like :prefix or c.name like :part)",
                    "prefix", Like.startsWith(q), "part", Like.contains(q));
        }
        if (cursor != null) {
            Cursor after = Cursor.parse(cursor, 2);
            where.add("(c.name > :name or (c.name = :name and c.id > :id))", "name", after.text(0),
                    "id", after.number(1));
        }
        List<CustomerView> rows = where.query(entities, Customer.class, "select c from Customer c",
                " order by c.name, c.id").setMaxResults(limit + 1).getResultStream().map(Customer::view).toList();
        return Page.of(rows, limit, row -> Cursor.of(row.name(), row.id()));
    }
}
