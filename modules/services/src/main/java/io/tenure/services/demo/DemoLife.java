package io.tenure.services.demo;

import java.time.LocalDate;

/**
 * One subscription of the demo data: how it begins and what it comes to.
 *
 * @param index    counted from 0, the oldest first
 * @param customer index of the customer
 * @param sku      the SKU's code
 * @param seats    seats to begin with
 * @param poNumber the customer's purchase order number, or null
 */
record DemoLife(int index, int customer, String sku, LocalDate bought, int seats, String poNumber, Fate fate) {

    /** What it comes to. */
    enum Fate {
        ACTIVE,
        /** Bought, but the vendor could not be reached. */
        FAILED_PURCHASE,
        /** An increase of seats failed and waits to be sent again. */
        FAILED_CHANGE,
        SUSPENDED,
        PENDING_CANCEL,
        CANCELED,
        /** Auto-renew is off: it will lapse. */
        LAPSING
    }
}
