package io.tenure.services.subscription;

import io.tenure.authority.vendor.VendorRequest;
import io.tenure.kernel.Caller;
import io.tenure.kernel.Check;
import io.tenure.kernel.Internal;
import io.tenure.services.catalog.CatalogQueries;
import io.tenure.services.catalog.SkuView;
import io.tenure.services.customer.CustomerQueries;
import io.tenure.services.customer.CustomerView;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;

/**
 * The transaction that plans a change and writes its order. The built-in authority is asked in it, so it is the only one;
 * for a vendor far away it ends with the order SENT. {@link BuySubscription}, {@link ChangeSubscription} and
 * {@link SendOrderAgain} say what is refused.
 */
@Stateless
@Internal
public class PlaceOrder {

    private static final int PO_NUMBER_LENGTH = 60;

    @Inject
    private CustomerQueries customers;

    @Inject
    private CatalogQueries catalog;

    @Inject
    private SubscriptionStore subscriptions;

    @Inject
    private Provisioning provisioning;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    public Placed purchase(BuySubscription.Request asked) {
        int seats = Check.present("seats", asked.seats());
        CustomerView customer = customers.customer(Check.text("customer", asked.customer(), 40));
        SkuView sku = catalog.skuForSale(Check.text("sku", asked.sku(), 60));
        Subscription subscription = subscriptions.add(new Subscription(customer, sku, seats,
                Check.optional("poNumber", asked.poNumber(), PO_NUMBER_LENGTH), caller.actor().name(),
                clock.instant()));
        WantedChange purchase = new WantedChange(OrderKind.PURCHASE, seats, null);
        Order order = provisioning.newOrder(subscription, purchase,
                Check.optional("reason", asked.reason(), Check.REASON_LENGTH));
        return provisioning.order(subscription, subscription.purchase(provisioning.today()), order, license(sku));
    }

    public Placed change(ChangeSubscription.Request asked) {
        String reason = Check.optional("reason", asked.reason(), Check.REASON_LENGTH);
        Subscription subscription = subscriptions.lock(asked.number());
        subscription.expect(asked.version());
        Change change = subscription.plan(asked.wanted(), provisioning.today());
        return provisioning.order(subscription, change, provisioning.newOrder(subscription, asked.wanted(), reason), null);
    }

    public Placed again(String number, int orderId, Integer version) {
        Subscription subscription = subscriptions.lock(number);
        subscription.expect(version);
        Order order = subscriptions.order(subscription, orderId);
        order.requireFailed();
        subscription.retry(orderId);
        if (order.kind() == OrderKind.PURCHASE) {
            return provisioning.order(subscription, subscription.purchase(provisioning.today()), order,
                    license(catalog.sku(subscription.view().sku())));
        }
        Change change = subscription.plan(order.wanted(), provisioning.today());
        return provisioning.order(subscription, change, order, null);
    }

    static VendorRequest.OrderedLicense license(SkuView sku) {
        return new VendorRequest.OrderedLicense(sku.product(), sku.edition(), sku.keyType(), sku.licenseType(),
                sku.termDays());
    }
}
