package io.tenure.services.subscription;

import io.tenure.kernel.Money;
import io.tenure.services.catalog.Billing;
import java.time.LocalDate;

/**
 * What seats cost in one period of one subscription. Rounded HALF_UP once per charge (rulings.md 8).
 *
 * @param unitPrice price of one seat for one whole period
 */
record Tariff(Money unitPrice, Billing billing, BillingCalendar calendar) {

    /** For the seats there are when a period begins. */
    Money forPeriod(int seats, BillingPeriod period) {
        return from(seats, period, period.start());
    }

    /** For seats added on a day of the period; that day counts (domain.md 002.16). */
    Money from(int seats, BillingPeriod period, LocalDate day) {
        Money whole = unitPrice.times(seats);
        return billing == Billing.WHOLE_PERIOD ? whole.rounded()
                : whole.share(period.daysFrom(day), calendar.whole(period).days());
    }

    /** For a whole period. */
    Money perPeriod(int seats) {
        return unitPrice.times(seats).rounded();
    }
}
