package io.tenure.services.subscription;

import io.tenure.authority.vendor.VendorRequest;

/**
 * An order that was written.
 *
 * @param number  the subscription's number
 * @param order   the order's number within it
 * @param view    the subscription as it is since, if the vendor was asked already; else null
 * @param request what the vendor is still to be asked; null if it was, or if another call asks
 */
public record Placed(String number, int order, SubscriptionView view, VendorRequest request) {

    static Placed done(SubscriptionView view, int order) {
        return new Placed(view.number(), order, view, null);
    }

    static Placed open(String number, int order, VendorRequest request) {
        return new Placed(number, order, null, request);
    }

    boolean isDone() {
        return view != null;
    }
}
