package io.tenure.services.subscription;

import io.tenure.kernel.Refusal;
import io.tenure.kernel.RefusalCode;

/** Why a change of a subscription is refused (api.md, "Catalog, customers, subscriptions"). */
public enum SubscriptionRefusal implements RefusalCode {
    /** There is no such subscription, or it is not the caller's. */
    SUBSCRIPTION_NOT_FOUND(Kind.NOT_FOUND),
    /** The subscription has no such order. */
    ORDER_NOT_FOUND(Kind.NOT_FOUND),
    /** Fewer seats than the SKU's minimum would be left (domain.md 002.3, D1). */
    SEATS_BELOW_MINIMUM(Kind.RULE),
    /** More seats than the SKU's maximum (domain.md D2). */
    SEATS_ABOVE_MAXIMUM(Kind.RULE),
    /** The number of seats to add or remove is not positive. */
    SEATS_NOT_POSITIVE(Kind.RULE),
    /** Only an active subscription can do this. */
    NOT_ACTIVE(Kind.RULE),
    /** Only a suspended subscription can be activated. */
    NOT_SUSPENDED(Kind.RULE),
    /** It was canceled; that is final. */
    ALREADY_CANCELED(Kind.RULE),
    /** It is canceled to the end of its period. */
    PENDING_CANCEL(Kind.RULE),
    /** There is no cancellation to withdraw. */
    NOT_PENDING_CANCEL(Kind.RULE),
    /** The day of a cancellation is not within the period's start and today. */
    DATE_OUTSIDE_PERIOD(Kind.RULE),
    /** Auto-renew is already so. */
    AUTO_RENEW_UNCHANGED(Kind.RULE),
    /** A change is being made or has failed and was neither sent again nor dropped. */
    CHANGE_PENDING(Kind.CONFLICT),
    /** A subscription that runs elsewhere began on a day that is still to come. */
    STARTS_IN_FUTURE(Kind.RULE),
    /** Only active and suspended subscriptions are brought over from elsewhere. */
    STATUS_NOT_ADOPTED(Kind.RULE),
    /** Another license has this activation code. */
    ACTIVATION_CODE_TAKEN(Kind.RULE),
    /** The vendor does not take the license over. */
    NOT_ADOPTED(Kind.RULE),
    /** The period has ended a moment ago, and the next one has not begun yet; a second later it has. */
    RENEWAL_PENDING(Kind.CONFLICT),
    /** The order did not fail, so there is nothing to send again or to drop. */
    ORDER_NOT_FAILED(Kind.RULE),
    /** The purchase did not succeed, so there is no activation code. */
    NO_ACTIVATION_CODE(Kind.RULE);

    private final Kind kind;

    SubscriptionRefusal(Kind kind) {
        this.kind = kind;
    }

    /** @param asking whether a vendor is just being asked, so that there is nothing to send again or to drop yet */
    static Refusal pending(long subscription, int order, boolean asking) {
        String number = SubscriptionNumber.of(subscription);
        return asking ? new Refusal(CHANGE_PENDING, number) : new Refusal(CHANGE_PENDING, number, order);
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
