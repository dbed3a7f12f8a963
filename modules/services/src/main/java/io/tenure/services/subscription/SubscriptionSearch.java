package io.tenure.services.subscription;

import io.tenure.authority.code.ActivationCode;
import io.tenure.authority.code.CodeVault;
import io.tenure.kernel.Caller;
import io.tenure.kernel.Conditions;
import io.tenure.kernel.Cursor;
import io.tenure.kernel.Like;
import io.tenure.kernel.Page;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Finds one page of subscriptions in one statement, by keyset; who is limited to one customer finds no other's. */
@Dependent
class SubscriptionSearch {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private CodeVault vault;

    @Inject
    private Caller caller;

    Page<Subscription> find(SubscriptionFilter filter, Integer asked, String cursor) {
        int limit = Page.limit(asked);
        Conditions where = new Conditions();
        caller.customerId().ifPresent(own -> where.add("s.customerId = :own", "own", own));
        where.addIfPresent("s.customerNumber = :customer", "customer", filter.customer());
        where.addIfPresent("s.status = :status", "status", filter.status());
        where.addIfPresent("s.skuCode = :sku", "sku", filter.sku());
        if (filter.endsBy() != null) {
            where.add("s.dueOn <= :ends and (s.status = :pending or (s.autoRenew = false and s.status in :running))",
                    "ends", filter.endsBy().plusDays(1), "pending", SubscriptionStatus.PENDING_CANCEL, "running",
                    List.of(SubscriptionStatus.ACTIVE, SubscriptionStatus.SUSPENDED));
        }
        search(where, filter.q());
        String order = after(where, filter.order(), cursor);
        List<Subscription> rows = where.query(entities, Subscription.class, "select s from Subscription s", order)
                .setHint("eclipselink.read-only", true).setMaxResults(limit + 1).getResultList();
        return Page.of(rows, limit, row -> cursor(row.view(), filter.order()));
    }

    private void search(Conditions where, String q) {
        if (q == null || q.isBlank()) {
            return;
        }
        Optional<Long> id = SubscriptionNumber.parse(q.strip());
        Optional<ActivationCode> code = ActivationCode.parse(q);
        if (id.isPresent()) {
            where.add("s.id = :id", "id", id.get());
        } else if (code.isPresent()) {
            where.add("s.code.fingerprint = :code", "code", vault.fingerprint(code.get()));
        } else {
            where.add("(s.poNumber like :q or s.customerId in (select c.id from Customer c where c.name like :q))", "q", Like.startsWith(q));
        }
    }

    private static String after(Conditions where, SubscriptionFilter.Sort sort, String cursor) {
        switch (sort) {
            case NEWEST -> {
                if (cursor != null) {
                    where.add("s.id < :after", "after", Cursor.parse(cursor, 1).number(0));
                }
                return " order by s.id desc";
            }
            case OLDEST -> {
                if (cursor != null) {
                    where.add("s.id > :after", "after", Cursor.parse(cursor, 1).number(0));
                }
                return " order by s.id";
            }
            case RENEWS -> {
                where.add("s.dueOn is not null");
                if (cursor != null) {
                    Cursor last = Cursor.parse(cursor, 2);
                    where.add("(s.dueOn > :due or (s.dueOn = :due and s.id > :after))", "due",
                            last.day(0), "after", last.number(1));
                }
                return " order by s.dueOn, s.id";
            }
        }
        throw new IllegalStateException(sort.name());
    }

    private static String cursor(SubscriptionView last, SubscriptionFilter.Sort sort) {
        return sort == SubscriptionFilter.Sort.RENEWS
                ? Cursor.of(last.period().end().plusDays(1).toEpochDay(), last.id()) : Cursor.of(last.id());
    }
}
