package io.tenure.services.subscription;

import io.tenure.services.catalog.Alignment;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/**
 * How the periods of one subscription lie (rulings.md 8). With CALENDAR a first part runs to the end of the month, then
 * come whole periods from the 1st; with ANNIVERSARY every period is reckoned from the first day, so that 31 January is
 * followed by 28 February and 31 March.
 *
 * @param firstDay  the day the subscription began, UTC
 * @param length    months and years, or days
 */
record BillingCalendar(LocalDate firstDay, Period length, Alignment alignment) {

    BillingPeriod first() {
        if (alignment == Alignment.CALENDAR && firstDay.getDayOfMonth() > 1) {
            return new BillingPeriod(firstDay, firstDay.with(TemporalAdjusters.lastDayOfMonth()));
        }
        return from(firstDay);
    }

    /** The period in which a day lies, which is not before the first. */
    BillingPeriod containing(LocalDate day) {
        BillingPeriod first = first();
        if (!day.isAfter(first.end())) {
            return first;
        }
        LocalDate whole = first.end().plusDays(1);
        long months = length.toTotalMonths();
        long passed = months == 0 ? ChronoUnit.DAYS.between(whole, day) / length.getDays()
                : ChronoUnit.MONTHS.between(whole.withDayOfMonth(1), day.withDayOfMonth(1)) / months;
        BillingPeriod near = from(starting(whole, Math.toIntExact(passed)));
        return near.start().isAfter(day) ? from(starting(whole, Math.toIntExact(passed) - 1)) : near;
    }

    /** When the period begins that comes so many whole periods after the first. */
    private LocalDate starting(LocalDate whole, int passed) {
        return alignment == Alignment.CALENDAR ? whole.plus(length.multipliedBy(passed))
                : firstDay.plus(length.multipliedBy(passed + 1));
    }

    BillingPeriod after(BillingPeriod period) {
        return from(period.end().plusDays(1));
    }

    /** The whole period that a period is a part of; the period itself unless it is a first part. */
    BillingPeriod whole(BillingPeriod period) {
        if (alignment == Alignment.ANNIVERSARY || period.start().getDayOfMonth() == 1) {
            return period;
        }
        return new BillingPeriod(period.end().plusDays(1).minus(length), period.end());
    }

    private BillingPeriod from(LocalDate start) {
        LocalDate next = alignment == Alignment.CALENDAR
                ? start.plus(length)
                : firstDay.plus(length.multipliedBy(periodsUntil(start) + 1));
        return new BillingPeriod(start, next.minusDays(1));
    }

    private int periodsUntil(LocalDate start) {
        long months = length.toTotalMonths();
        if (months == 0) {
            return Math.toIntExact(ChronoUnit.DAYS.between(firstDay, start) / length.getDays());
        }
        return Math.toIntExact(ChronoUnit.MONTHS.between(firstDay.withDayOfMonth(1), start.withDayOfMonth(1)) / months);
    }
}
