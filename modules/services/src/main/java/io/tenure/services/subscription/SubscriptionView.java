package io.tenure.services.subscription;

import io.tenure.kernel.Money;
import io.tenure.kernel.RefusalCode;
import io.tenure.services.catalog.SkuTerms;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One subscription as others see it. Days are UTC.
 *
 * @param customer     the customer's number
 * @param sku          the SKU's code
 * @param terms        range, price and periods as agreed for the present period
 * @param startedOn    the first day, or null before the vendor has issued the license
 * @param period       the present (or last) billing period, or null before the first
 * @param chargedSeats the most seats ordered in the present period
 * @param endedOn      the last day, once canceled; else null
 * @param openOrder    the id of the order that is on its way, or failed and was neither sent again nor dropped, or null
 * @param asking       whether that order is on its way to a vendor far away
 * @param serial       the license's serial at the vendor, or null
 * @param externalId   what another provider calls it, for one that was brought over from there; else null
 * @param version      grows with every change; the ETag
 */
public record SubscriptionView(long id, long customerId, String customer, String sku, SubscriptionStatus status,
                               int seats, SkuTerms terms, LocalDate startedOn, BillingPeriod period, int chargedSeats,
                               boolean autoRenew, LocalDate endedOn, String poNumber, Integer openOrder,
                               boolean asking, Instant boughtAt, String boughtBy, String serial, String externalId,
                               int version) {

    public String number() {
        return SubscriptionNumber.of(id);
    }

    /** What the next whole period would cost with the present seats and price. */
    public Money costPerPeriod() {
        return terms.unitPrice().times(seats).rounded();
    }

    /** Whether another period begins by itself when this one ends. */
    public boolean renews() {
        return autoRenew && (status == SubscriptionStatus.ACTIVE || status == SubscriptionStatus.SUSPENDED);
    }

    /** Why such an order would be refused now, whatever its numbers; empty when it is possible. */
    public Optional<RefusalCode> refusal(OrderKind kind) {
        if (openOrder != null) {
            return Optional.of(SubscriptionRefusal.CHANGE_PENDING);
        }
        Optional<RefusalCode> byState = status.refusal(kind).map(code -> code);
        return byState.isPresent() ? byState : byNumbers(kind);
    }

    private Optional<RefusalCode> byNumbers(OrderKind kind) {
        return switch (kind) {
            case INCREASE_SEATS -> when(terms.maxSeats() != null && seats >= terms.maxSeats(),
                    SubscriptionRefusal.SEATS_ABOVE_MAXIMUM);
            case DECREASE_SEATS -> when(seats <= terms.minSeats(), SubscriptionRefusal.SEATS_BELOW_MINIMUM);
            case STOP_RENEWAL -> when(!autoRenew, SubscriptionRefusal.AUTO_RENEW_UNCHANGED);
            case RESUME_RENEWAL -> when(autoRenew, SubscriptionRefusal.AUTO_RENEW_UNCHANGED);
            case PURCHASE, SUSPEND, ACTIVATE, CANCEL, CANCEL_AT_PERIOD_END, WITHDRAW_CANCELLATION -> Optional.empty();
        };
    }

    private static Optional<RefusalCode> when(boolean refused, SubscriptionRefusal code) {
        return refused ? Optional.of(code) : Optional.empty();
    }
}
