package io.tenure.services.subscription;

import io.tenure.kernel.Allowed;
import io.tenure.kernel.Check;
import io.tenure.kernel.Role;
import io.tenure.kernel.audit.AuditLog;
import io.tenure.kernel.audit.Audited;
import io.tenure.kernel.audit.Facts;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/**
 * Use case: an administrator gives up an order that failed; other changes are possible again. A purchase given up ends
 * the subscription that never began.
 */
@Stateless
public class DropOrder {

    @Inject
    private SubscriptionStore subscriptions;

    @Inject
    private Provisioning provisioning;

    @Inject
    private AuditLog audit;

    /**
     * Refuses {@code ORDER_NOT_FOUND} and {@code ORDER_NOT_FAILED}.
     *
     * @param version the subscription's version the caller read, or null
     */
    @Allowed(Role.ADMINISTRATOR)
    public SubscriptionView drop(String number, int orderId, String reason, Integer version) {
        Subscription subscription = subscriptions.lock(number);
        subscription.expect(version);
        Order order = subscriptions.order(subscription, orderId);
        order.drop();
        subscription.give(orderId, provisioning.today());
        subscriptions.flush();
        audit.record(new Audited("ORDER_DROPPED", "SUBSCRIPTION", subscription.id(),
                SubscriptionNumber.of(subscription.id()), subscription.customerId(),
                Check.optional("reason", reason, Check.REASON_LENGTH), Facts.NONE,
                Facts.of("order", order.kind(), "id", orderId, "status", subscription.status())));
        return subscription.view();
    }
}
