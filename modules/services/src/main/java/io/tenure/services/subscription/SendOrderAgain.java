package io.tenure.services.subscription;

import io.tenure.authority.vendor.VendorRequest;
import io.tenure.kernel.Allowed;
import io.tenure.kernel.Role;
import io.tenure.services.catalog.CatalogQueries;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/**
 * Use case: asks the vendor once more for an order that failed (domain.md 002.11). The change is planned anew with the
 * state and the day there are now, so it costs what it costs today.
 */
@Stateless
public class SendOrderAgain {

    @Inject
    private SubscriptionStore subscriptions;

    @Inject
    private Provisioning provisioning;

    @Inject
    private CatalogQueries catalog;

    /**
     * Refuses {@code ORDER_NOT_FOUND}, {@code ORDER_NOT_FAILED} and what the change itself would be refused for now.
     *
     * @param version the subscription's version the caller read, or null
     * @throws ProvisioningFailed if the vendor still does not do it
     */
    @Allowed(Role.ADMINISTRATOR)
    public SubscriptionView send(String number, int orderId, Integer version) {
        Subscription subscription = subscriptions.lock(number);
        subscription.expect(version);
        Order order = subscriptions.order(subscription, orderId);
        order.requireFailed();
        subscription.retry(orderId);
        if (order.kind() == OrderKind.PURCHASE) {
            return provisioning.order(subscription, subscription.purchase(provisioning.today()), order,
                    license(subscription));
        }
        Change change = subscription.plan(order.wanted(), provisioning.today());
        return provisioning.order(subscription, change, order, null);
    }

    private VendorRequest.OrderedLicense license(Subscription subscription) {
        return BuySubscription.license(catalog.sku(subscription.view().sku()));
    }
}
