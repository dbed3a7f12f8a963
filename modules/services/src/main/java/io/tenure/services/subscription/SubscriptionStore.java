package io.tenure.services.subscription;

import io.tenure.kernel.Caller;
import io.tenure.kernel.Refusal;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** Loads and adds subscriptions, orders and charges; who is limited to one customer finds no other's. */
@Dependent
class SubscriptionStore {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Caller caller;

    /** To read. @throws Refusal {@code SUBSCRIPTION_NOT_FOUND}, also for a foreign one */
    Subscription get(String number) {
        return find(Subscription.READ, number);
    }

    /** To change; others wait until this is committed. @throws Refusal {@code SUBSCRIPTION_NOT_FOUND} */
    Subscription lock(String number) {
        return find(Subscription.LOCK, number);
    }

    private Subscription find(String query, String number) {
        long id = SubscriptionNumber.parse(number).orElseThrow(() -> notFound(number));
        return entities.createNamedQuery(query, Subscription.class).setParameter("id", id)
                .getResultStream().findFirst()
                .filter(found -> caller.actor().maySee(found.customerId()))
                .orElseThrow(() -> notFound(number));
    }

    private static Refusal notFound(String number) {
        return new Refusal(SubscriptionRefusal.SUBSCRIPTION_NOT_FOUND, number);
    }

    /** @throws Refusal {@code ORDER_NOT_FOUND} */
    Order order(Subscription subscription, int number) {
        Order order = entities.find(Order.class, new NumberedKey(subscription.id(), number));
        if (order == null) {
            throw new Refusal(SubscriptionRefusal.ORDER_NOT_FOUND, number);
        }
        return order;
    }

    /** What another provider calls so. */
    List<Subscription> ofExternalIds(Collection<String> ids) {
        return ids.isEmpty() ? List.of()
                : entities.createQuery("select s from Subscription s where s.externalId in :ids", Subscription.class)
                .setParameter("ids", ids).getResultList();
    }

    List<Subscription> ofFingerprints(Collection<byte[]> fingerprints) {
        return fingerprints.isEmpty() ? List.of()
                : entities.createQuery("select s from Subscription s where s.code.fingerprint in :codes",
                Subscription.class).setParameter("codes", fingerprints).getResultList();
    }

    /** Those of these customers that began on one of these days. */
    List<Subscription> begun(Collection<Long> customers, Collection<LocalDate> days) {
        return customers.isEmpty() || days.isEmpty() ? List.of()
                : entities.createQuery("select s from Subscription s where s.customerId in :customers"
                + " and s.startedOn in :days", Subscription.class)
                .setParameter("customers", customers).setParameter("days", days).getResultList();
    }

    /** Writes what is waiting and lets go of it, so that the next thousand find room. */
    void writeAndForget() {
        entities.flush();
        entities.clear();
    }

    <T> T add(T entity) {
        entities.persist(entity);
        return entity;
    }

    void flush() {
        entities.flush();
    }
}
