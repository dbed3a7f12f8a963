package io.tenure.services.subscription;

/**
 * One charge in a list over many subscriptions, with what a bill needs.
 *
 * @param customer the customer's number
 * @param sku      the SKU's code
 * @param poNumber the customer's purchase order number, or null
 */
public record ChargeRow(ChargeView charge, String customer, String customerName, String sku, String poNumber) {
}
