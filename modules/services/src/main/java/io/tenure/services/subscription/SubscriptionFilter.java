package io.tenure.services.subscription;

import java.time.LocalDate;

/**
 * What a list of subscriptions shows.
 *
 * @param customer only this customer's (number), or null
 * @param status   only in this state, or null
 * @param sku      only of this SKU (code), or null
 * @param q        a number, an activation code, or the beginning of a customer's name or PO number; null for all
 * @param sort     the order of the rows; null for the newest first
 * @param endsBy   only what ends with a period that is over by this day (UTC) and does not renew, or null
 */
public record SubscriptionFilter(String customer, SubscriptionStatus status, String sku, String q, Sort sort,
                                 LocalDate endsBy) {

    public SubscriptionFilter(String customer, SubscriptionStatus status, String sku, String q, Sort sort) {
        this(customer, status, sku, q, sort, null);
    }

    /** Orders of the list; each ends in the id, so it is stable. */
    public enum Sort {
        NEWEST,
        OLDEST,
        /** The next period's beginning, soonest first; ended subscriptions do not appear. */
        RENEWS
    }

    Sort order() {
        return sort == null ? Sort.NEWEST : sort;
    }
}
