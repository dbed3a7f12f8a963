package io.tenure.services.subscription;

import io.tenure.kernel.Money;
import io.tenure.kernel.Refusal;
import java.time.LocalDate;

/**
 * What the plan of a change follows from: the numbers and days of one subscription as they are now.
 *
 * @param chargedSeats the most seats ordered in the period
 * @param startedOn    the first day, or null before the license is issued
 * @param period       the present period, or null before the first
 */
record PlannedFrom(Long id, int seats, int chargedSeats, boolean autoRenew, Terms terms, LocalDate startedOn,
                   BillingPeriod period) {

    /** What the change would do on the day given; refuses what the seat range or the period does not allow. */
    Change plan(WantedChange wanted, LocalDate today) {
        return switch (wanted.kind()) {
            case PURCHASE -> purchase(today);
            case INCREASE_SEATS -> seats(wanted.kind(), terms.range().increased(seats, wanted.seats()), today);
            case DECREASE_SEATS -> seats(wanted.kind(), terms.range().decreased(seats, wanted.seats()), today);
            case SUSPEND, ACTIVATE -> free(wanted.kind(), today, null);
            case CANCEL -> free(wanted.kind(), today, endWithinPeriod(wanted.day(), today));
            case CANCEL_AT_PERIOD_END -> free(wanted.kind(), period.end().plusDays(1), period.end());
            case WITHDRAW_CANCELLATION -> free(wanted.kind(), today, autoRenew ? null : period.end());
            case STOP_RENEWAL -> renewal(wanted.kind(), true, period.end());
            case RESUME_RENEWAL -> renewal(wanted.kind(), false, null);
        };
    }

    /** What begins when the vendor issues the license on the day given. */
    Change purchase(LocalDate today) {
        BillingPeriod first = terms.calendar(today).first();
        Money cost = terms.tariff(today).forPeriod(seats, first);
        return new Change(OrderKind.PURCHASE, 0, seats, seats, cost, today, null);
    }

    private Change seats(OrderKind kind, int after, LocalDate today) {
        int beyond = Math.max(0, after - chargedSeats);
        Money cost = terms.tariff(startedOn).from(beyond, period, today);
        return new Change(kind, seats, after, beyond, cost, today, null);
    }

    private Change renewal(OrderKind kind, boolean mustBe, LocalDate endsOn) {
        if (autoRenew != mustBe) {
            throw new Refusal(SubscriptionRefusal.AUTO_RENEW_UNCHANGED, SubscriptionNumber.of(id));
        }
        return free(kind, period.end().plusDays(1), endsOn);
    }

    private Change free(OrderKind kind, LocalDate effectiveOn, LocalDate endsOn) {
        return new Change(kind, seats, seats, 0, Money.zero(terms.price().currency()), effectiveOn, endsOn);
    }

    private LocalDate endWithinPeriod(LocalDate day, LocalDate today) {
        LocalDate end = day == null ? today : day;
        if (end.isBefore(period.start()) || end.isAfter(today)) {
            throw Refusal.of("date", SubscriptionRefusal.DATE_OUTSIDE_PERIOD, end, period.start(), today);
        }
        return end;
    }
}
