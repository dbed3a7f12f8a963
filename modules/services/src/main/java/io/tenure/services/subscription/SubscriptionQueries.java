package io.tenure.services.subscription;

import io.tenure.kernel.Allowed;
import io.tenure.kernel.Caller;
import io.tenure.kernel.Money;
import io.tenure.kernel.Page;
import io.tenure.kernel.Refusal;
import io.tenure.kernel.Role;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads subscriptions. A customer sees its own only. */
@Stateless
@Allowed({Role.CUSTOMER, Role.ADMINISTRATOR, Role.AUDITOR})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class SubscriptionQueries {

    private static final String ROWS = "select s, c.name, p.name, k.name, k.unitPrice, k.currency from Subscription s"
            + " join Customer c on c.id = s.customerId join Sku k on k.id = s.skuId join k.product p";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private SubscriptionStore subscriptions;

    @Inject
    private SubscriptionSearch search;

    @Inject
    private Caller caller;

    /** @throws Refusal {@code SUBSCRIPTION_NOT_FOUND}, also for a foreign one */
    public SubscriptionView subscription(String number) {
        return subscriptions.get(number).view();
    }

    /** With its names. @throws Refusal {@code SUBSCRIPTION_NOT_FOUND}, also for a foreign one */
    public SubscriptionRow row(String number) {
        return SubscriptionNumber.parse(number)
                .flatMap(id -> entities.createQuery(ROWS + " where s.id = :id", Object[].class).setParameter("id", id)
                        .getResultStream().findFirst())
                .map(SubscriptionQueries::row)
                .filter(found -> caller.actor().maySee(found.subscription().customerId()))
                .orElseThrow(() -> new Refusal(SubscriptionRefusal.SUBSCRIPTION_NOT_FOUND, number));
    }

    /** One page of a list, in the filter's order. */
    public Page<SubscriptionView> views(SubscriptionFilter filter, Integer limit, String cursor) {
        return search.find(filter, limit, cursor).map(Subscription::view);
    }

    /** One page of a list with the names that belong to each, in the filter's order. */
    public Page<SubscriptionRow> list(SubscriptionFilter filter, Integer limit, String cursor) {
        Page<SubscriptionView> page = views(filter, limit, cursor);
        Map<Object, Object[]> customers = byKey("select c.id, c.name from Customer c where c.id in :keys",
                page.items().stream().map(SubscriptionView::customerId));
        Map<Object, Object[]> skus = byKey("select k.code, p.name, k.name, k.unitPrice, k.currency from Sku k"
                + " join k.product p where k.code in :keys", page.items().stream().map(SubscriptionView::sku));
        return page.map(view -> named(view, customers.get(view.customerId()), skus.get(view.sku())));
    }

    /** Few customers and SKUs stand behind a page: reading them apart keeps the page itself on one index. */
    private Map<Object, Object[]> byKey(String select, Stream<?> keys) {
        Set<?> distinct = keys.collect(Collectors.toSet());
        return distinct.isEmpty() ? Map.of() : entities.createQuery(select, Object[].class)
                .setParameter("keys", distinct).getResultStream().collect(Collectors.toMap(row -> row[0], row -> row));
    }

    private static SubscriptionRow named(SubscriptionView view, Object[] customer, Object[] sku) {
        return new SubscriptionRow(view, (String) customer[1], (String) sku[1], (String) sku[2],
                Money.of((BigDecimal) sku[3], (String) sku[4]));
    }

    private static SubscriptionRow row(Object[] columns) {
        return new SubscriptionRow(((Subscription) columns[0]).view(), (String) columns[1], (String) columns[2],
                (String) columns[3], Money.of((BigDecimal) columns[4], (String) columns[5]));
    }
}
