package io.tenure.services.subscription;

import io.tenure.authority.vendor.VendorRequest;
import io.tenure.kernel.CommonRefusal;
import io.tenure.kernel.Refusal;
import io.tenure.kernel.Role;

/** What can be ordered for a subscription, and the vendor's verb for it. */
public enum OrderKind {
    PURCHASE(VendorRequest.Kind.ACTIVATE),
    INCREASE_SEATS(VendorRequest.Kind.CHANGE_SEATS),
    DECREASE_SEATS(VendorRequest.Kind.CHANGE_SEATS),
    SUSPEND(VendorRequest.Kind.PAUSE),
    ACTIVATE(VendorRequest.Kind.RESUME),
    /** At once, or by a day of the current period that has passed. */
    CANCEL(VendorRequest.Kind.HARD_CANCEL),
    CANCEL_AT_PERIOD_END(VendorRequest.Kind.SOFT_CANCEL),
    WITHDRAW_CANCELLATION(VendorRequest.Kind.WITHDRAW_CANCEL),
    /** Auto-renew off: the subscription ends with its period. */
    STOP_RENEWAL(VendorRequest.Kind.SOFT_CANCEL),
    /** Auto-renew on again. */
    RESUME_RENEWAL(VendorRequest.Kind.WITHDRAW_CANCEL);

    private final VendorRequest.Kind verb;

    OrderKind(VendorRequest.Kind verb) {
        this.verb = verb;
    }

    VendorRequest.Kind verb() {
        return verb;
    }

    /** Suspend and activate are the administrators' alone (domain.md D4). @throws Refusal {@code FORBIDDEN} */
    void requireAllowedTo(Role role) {
        boolean administratorsOnly = this == SUSPEND || this == ACTIVATE;
        if (administratorsOnly && role == Role.CUSTOMER) {
            throw new Refusal(CommonRefusal.FORBIDDEN);
        }
    }

    public boolean changesSeats() {
        return this == INCREASE_SEATS || this == DECREASE_SEATS;
    }

    public boolean cancels() {
        return this == CANCEL || this == CANCEL_AT_PERIOD_END;
    }
}
