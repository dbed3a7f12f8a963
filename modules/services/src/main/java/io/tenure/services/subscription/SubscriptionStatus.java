package io.tenure.services.subscription;

import java.util.Optional;

/** The states of a subscription, and what may be ordered in each (rulings.md 4). */
public enum SubscriptionStatus {
    /** Bought; the vendor has not answered yet. */
    PENDING,
    ACTIVE,
    SUSPENDED,
    /** Canceled, but runs until its period ends. */
    PENDING_CANCEL,
    /** Ended for good. */
    CANCELED,
    /** Bought, but the vendor did not issue a license. */
    FAILED;

    /** Why such an order is refused in this state; empty when it is allowed. */
    Optional<SubscriptionRefusal> refusal(OrderKind kind) {
        return Optional.ofNullable(switch (this) {
            case PENDING, FAILED -> SubscriptionRefusal.CHANGE_PENDING;
            case CANCELED -> SubscriptionRefusal.ALREADY_CANCELED;
            case ACTIVE -> whenActive(kind);
            case SUSPENDED -> whenSuspended(kind);
            case PENDING_CANCEL -> whenPendingCancel(kind);
        });
    }

    private static SubscriptionRefusal whenActive(OrderKind kind) {
        return switch (kind) {
            case ACTIVATE -> SubscriptionRefusal.NOT_SUSPENDED;
            case WITHDRAW_CANCELLATION -> SubscriptionRefusal.NOT_PENDING_CANCEL;
            case PURCHASE, INCREASE_SEATS, DECREASE_SEATS, SUSPEND, CANCEL, CANCEL_AT_PERIOD_END, STOP_RENEWAL,
                    RESUME_RENEWAL -> null;
        };
    }

    private static SubscriptionRefusal whenSuspended(OrderKind kind) {
        return switch (kind) {
            case INCREASE_SEATS, DECREASE_SEATS, SUSPEND -> SubscriptionRefusal.NOT_ACTIVE;
            case WITHDRAW_CANCELLATION -> SubscriptionRefusal.NOT_PENDING_CANCEL;
            case PURCHASE, ACTIVATE, CANCEL, CANCEL_AT_PERIOD_END, STOP_RENEWAL, RESUME_RENEWAL -> null;
        };
    }

    private static SubscriptionRefusal whenPendingCancel(OrderKind kind) {
        return switch (kind) {
            case ACTIVATE -> SubscriptionRefusal.NOT_SUSPENDED;
            case WITHDRAW_CANCELLATION, CANCEL -> null;
            case PURCHASE, INCREASE_SEATS, DECREASE_SEATS, SUSPEND, CANCEL_AT_PERIOD_END, STOP_RENEWAL,
                    RESUME_RENEWAL -> SubscriptionRefusal.PENDING_CANCEL;
        };
    }
}
