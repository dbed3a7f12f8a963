package io.tenure.services.customer;

import io.tenure.kernel.Caller;
import io.tenure.kernel.Refusal;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;

/** Loads and adds customers; who is limited to one customer finds no other. */
@Dependent
class CustomerStore {

    private static final int FIRST_NUMBER = 1000;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Caller caller;

    /** @throws Refusal {@code CUSTOMER_NOT_FOUND}, also for a foreign one */
    Customer get(String number) {
        return entities.createQuery("select c from Customer c where c.number = :number", Customer.class)
                .setParameter("number", number).getResultStream().findFirst()
                .filter(found -> caller.actor().maySee(found.view().id()))
                .orElseThrow(() -> Refusal.of("customer", CustomerRefusal.CUSTOMER_NOT_FOUND, number));
    }

    Customer lock(String number) {
        Customer customer = get(number);
        entities.lock(customer, LockModeType.PESSIMISTIC_WRITE);
        return customer;
    }

    boolean exists(String number) {
        return !entities.createQuery("select c.id from Customer c where c.number = :number", Long.class)
                .setParameter("number", number).getResultList().isEmpty();
    }

    /** Those there are of these numbers, by number. */
    List<Customer> ofNumbers(Collection<String> numbers) {
        return numbers.isEmpty() ? List.of()
                : entities.createQuery("select c from Customer c where c.number in :numbers", Customer.class)
                .setParameter("numbers", numbers).getResultList();
    }

    void addLater(Customer customer) {
        entities.persist(customer);
    }

    /** Writes what is waiting and lets go of it, so that the next thousand find room. */
    void writeAndForget() {
        entities.flush();
        entities.clear();
    }

    /** The next number nobody has: C-1001, C-1002, ... */
    String freeNumber() {
        String number;
        do {
            Number next = (Number) entities.createNativeQuery("select nextval(customer_number_seq)").getSingleResult();
            number = "C-" + (FIRST_NUMBER + next.longValue());
        } while (exists(number));
        return number;
    }

    Customer add(Customer customer) {
        entities.persist(customer);
        entities.flush();
        return customer;
    }

    void flush() {
        entities.flush();
    }
}
