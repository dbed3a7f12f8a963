package io.tenure.services.subscription;

import io.tenure.kernel.Money;

/**
 * One subscription in a list or on a page, with the names that belong to it.
 *
 * @param customerName  the customer's name
 * @param product       the product's name
 * @param skuName       the SKU's name
 * @param nextUnitPrice what the SKU costs per seat now, which is what the next period will be charged with
 */
public record SubscriptionRow(SubscriptionView subscription, String customerName, String product, String skuName,
                              Money nextUnitPrice) {

    /** What the next whole period will be charged, with the present seats. */
    public Money nextCharge() {
        return nextUnitPrice.times(subscription.seats()).rounded();
    }
}
