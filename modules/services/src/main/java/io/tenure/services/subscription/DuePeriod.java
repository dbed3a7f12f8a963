package io.tenure.services.subscription;

import io.tenure.kernel.Money;
import java.time.LocalDate;

/**
 * A subscription whose period has ended, with the price of its SKU now.
 *
 * @param charges   how many charges it has so far
 * @param license   serial of its license
 * @param endMoves  whether the license's last day moves with the period; a fixed term does not
 * @param price     per seat and whole period, for the period that begins
 */
record DuePeriod(long id, long customerId, SubscriptionStatus status, int seats, boolean autoRenew, int charges,
                 String license, boolean endMoves, BillingPeriod period, BillingCalendar calendar, Money price) {

    /** Whether another period begins; otherwise the subscription ends with the one that has ended. */
    boolean renews() {
        return autoRenew && status != SubscriptionStatus.PENDING_CANCEL;
    }

    BillingPeriod next() {
        return calendar.after(period);
    }

    Money cost() {
        return price.times(seats).rounded();
    }

    LocalDate lastDay() {
        return period.end();
    }
}
