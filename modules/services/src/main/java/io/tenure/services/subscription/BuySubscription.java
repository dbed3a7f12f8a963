package io.tenure.services.subscription;

import io.tenure.kernel.Allowed;
import io.tenure.kernel.Role;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Use case: a customer buys seats of a SKU, or an administrator does for a customer (domain.md 002.4). */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class BuySubscription {

    @Inject
    private PlaceOrder orders;

    @Inject
    private AskVendor askVendor;

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
        return askVendor.carryOut(() -> orders.purchase(asked));
    }
}
