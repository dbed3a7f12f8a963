package io.tenure.services.subscription;

import io.tenure.authority.vendor.VendorRequest;
import io.tenure.kernel.Allowed;
import io.tenure.kernel.Caller;
import io.tenure.kernel.Check;
import io.tenure.kernel.Role;
import io.tenure.services.catalog.CatalogQueries;
import io.tenure.services.catalog.SkuView;
import io.tenure.services.customer.CustomerQueries;
import io.tenure.services.customer.CustomerView;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;

/** Use case: a customer buys seats of a SKU, or an administrator does for a customer (domain.md 002.4). */
@Stateless
public class BuySubscription {

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

    /**
     * @param customer the customer's number
     * @param sku      the SKU's code
     * @param poNumber the customer's purchase order number, or null
     */
    public record Request(String customer, String sku, Integer seats, String poNumber, String reason) {
    }

    /**
     * Refuses {@code CUSTOMER_NOT_FOUND}, {@code SKU_NOT_FOUND}, {@code SKU_RETIRED} and a number of seats outside the
     * SKU's range.
     *
     * @throws ProvisioningFailed if the vendor issues no license; the subscription stays FAILED
     */
    @Allowed({Role.CUSTOMER, Role.ADMINISTRATOR})
    public SubscriptionView buy(Request asked) {
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

    static VendorRequest.OrderedLicense license(SkuView sku) {
        return new VendorRequest.OrderedLicense(sku.product(), sku.edition(), sku.keyType(), sku.licenseType(),
                sku.termDays());
    }
}
