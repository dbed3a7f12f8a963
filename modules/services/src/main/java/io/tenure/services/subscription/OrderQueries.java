package io.tenure.services.subscription;

import io.tenure.kernel.Allowed;
import io.tenure.kernel.Caller;
import io.tenure.kernel.Conditions;
import io.tenure.kernel.Cursor;
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
import java.time.Instant;
import java.util.List;

/** Reads orders and charges, newest first. A customer sees its own only. */
@Stateless
@Allowed({Role.CUSTOMER, Role.ADMINISTRATOR, Role.AUDITOR})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class OrderQueries {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private SubscriptionStore subscriptions;

    @Inject
    private Caller caller;

    /** The orders of one subscription. */
    public Page<OrderView> ofSubscription(String number, Integer asked, String cursor) {
        int limit = Page.limit(asked);
        List<OrderView> rows = entities.createQuery("select o from SubscriptionOrder o where o.subscriptionId = :id"
                + " and o.number < :before order by o.number desc", Order.class)
                .setParameter("id", subscriptions.get(number).id())
                .setParameter("before", before(cursor))
                .setMaxResults(limit + 1).getResultStream().map(Order::view).toList();
        return Page.of(rows, limit, row -> Cursor.of(row.id()));
    }

    /** One order. @throws Refusal {@code SUBSCRIPTION_NOT_FOUND}, also for a foreign one, or {@code ORDER_NOT_FOUND} */
    public OrderView order(String number, int id) {
        return subscriptions.order(subscriptions.get(number), id).view();
    }

    /** The charges of one subscription. */
    public Page<ChargeView> chargesOf(String number, Integer asked, String cursor) {
        int limit = Page.limit(asked);
        List<ChargeView> rows = entities.createQuery("select c from Charge c where c.subscriptionId = :id"
                + " and c.number < :before order by c.number desc", Charge.class)
                .setParameter("id", subscriptions.get(number).id())
                .setParameter("before", before(cursor))
                .setMaxResults(limit + 1).getResultStream().map(Charge::view).toList();
        return Page.of(rows, limit, row -> Cursor.of(row.number()));
    }

    private static int before(String cursor) {
        return cursor == null ? Integer.MAX_VALUE : Cursor.parse(cursor, 1).count(0);
    }

    /** Orders over all subscriptions that the caller may see. @param status only these, or null */
    public Page<OrderRow> all(OrderStatus status, Integer asked, String cursor) {
        return all(null, status, asked, cursor);
    }

    /** @param customer only this customer's (number), or null; @param status only these, or null */
    public Page<OrderRow> all(String customer, OrderStatus status, Integer asked, String cursor) {
        int limit = Page.limit(asked);
        Conditions where = mine("o.customerId").addIfPresent("o.status = :status", "status", status)
                .addIfPresent("c.number = :customer", "customer", customer);
        before(where, "o.requestedAt", "o", cursor);
        List<OrderRow> rows = where.query(entities, Object[].class, "select o, c.number, c.name from SubscriptionOrder o"
                + " join Customer c on c.id = o.customerId",
                " order by o.requestedAt desc, o.subscriptionId desc, o.number desc")
                .setMaxResults(limit + 1).getResultStream().map(OrderQueries::orderRow).toList();
        return Page.of(rows, limit, row -> cursor(row.order().requestedAt(), row.subscription(), row.order().id()));
    }

    private static OrderRow orderRow(Object[] columns) {
        Order order = (Order) columns[0];
        return new OrderRow(SubscriptionNumber.of(order.subscriptionId()), (String) columns[1], (String) columns[2],
                order.view());
    }

    /** Charges over all subscriptions that the caller may see. @param customer only this customer's (number), or null */
    public Page<ChargeView> charges(String customer, Integer asked, String cursor) {
        int limit = Page.limit(asked);
        Conditions where = mine("h.customerId").addIfPresent(
                "h.customerId = (select c.id from Customer c where c.number = :customer)", "customer", customer);
        before(where, "h.chargedAt", "h", cursor);
        List<ChargeView> rows = where.query(entities, Charge.class, "select h from Charge h",
                " order by h.chargedAt desc, h.subscriptionId desc, h.number desc")
                .setMaxResults(limit + 1).getResultStream().map(Charge::view).toList();
        return Page.of(rows, limit, row -> cursor(row.at(), row.subscription(), row.number()));
    }

    /** Like {@link #charges}, each with what a bill needs. */
    public Page<ChargeRow> chargeRows(String customer, Integer asked, String cursor) {
        int limit = Page.limit(asked);
        Conditions where = mine("h.customerId").addIfPresent("c.number = :customer", "customer", customer);
        before(where, "h.chargedAt", "h", cursor);
        List<ChargeRow> rows = where.query(entities, Object[].class, "select h, c.number, c.name, s.skuCode, s.poNumber"
                + " from Charge h join Subscription s on s.id = h.subscriptionId join Customer c on c.id = h.customerId",
                " order by h.chargedAt desc, h.subscriptionId desc, h.number desc")
                .setMaxResults(limit + 1).getResultStream().map(row -> new ChargeRow(((Charge) row[0]).view(),
                        (String) row[1], (String) row[2], (String) row[3], (String) row[4])).toList();
        return Page.of(rows, limit, row -> cursor(row.charge().at(), row.charge().subscription(),
                row.charge().number()));
    }

    private Conditions mine(String customerColumn) {
        return new Conditions().addIfPresent(customerColumn + " = :own", "own", caller.customerId().orElse(null));
    }

    private static void before(Conditions where, String at, String alias, String cursor) {
        if (cursor != null) {
            Cursor last = Cursor.parse(cursor, 3);
            where.add("(" + at + " < :at or (" + at + " = :at and (" + alias + ".subscriptionId < :id or ("
                    + alias + ".subscriptionId = :id and " + alias + ".number < :number))))",
                    "at", last.moment(0), "id", last.number(1), "number", last.count(2));
        }
    }

    private static String cursor(Instant at, String subscription, int number) {
        return Cursor.of(at, SubscriptionNumber.parse(subscription).orElseThrow(), number);
    }

    /** What was charged in all to the customer with this number, by currency. */
    public List<Money> totalCharged(String customer) {
        return mine("h.customerId").add("c.id = h.customerId and c.number = :customer", "customer", customer)
                .query(entities, Object[].class, "select h.currency, sum(h.amount) from Charge h, Customer c",
                " group by h.currency order by h.currency").getResultStream().map(row -> Money.of((java.math.BigDecimal) row[1], (String) row[0])).toList();
    }
}
