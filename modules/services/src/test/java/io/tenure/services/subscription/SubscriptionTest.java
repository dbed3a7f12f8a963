package io.tenure.services.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.kernel.Money;
import io.tenure.services.catalog.Alignment;
import io.tenure.services.catalog.Billing;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** What a change costs, and what it leaves behind. */
class SubscriptionTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 20);

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }

    private static Change change(Subscription subscription, WantedChange wanted, LocalDate day) {
        Change change = subscription.plan(wanted, day);
        subscription.carryOut(change, day);
        return change;
    }

    @Test
    void planning_changes_nothing() {
        Subscription subscription = GivenSubscription.with().active(7);
        SubscriptionView before = subscription.view();
        subscription.plan(WantedChange.increase(2), DAY);
        assertThat(subscription.view()).isEqualTo(before);
    }

    @Test
    void seats_removed_and_added_again_in_one_period_are_charged_once() {
        Subscription subscription = GivenSubscription.with().active(7, LocalDate.of(2026, 3, 1));
        assertThat(change(subscription, WantedChange.decrease(2), DAY).cost()).isEqualTo(eur("0.00"));
        assertThat(change(subscription, WantedChange.increase(2), DAY).chargedSeats()).isZero();
        assertThat(change(subscription, WantedChange.increase(1), DAY).chargedSeats()).isEqualTo(1);
    }

    @Test
    void an_increase_is_charged_only_for_what_exceeds_the_most_ordered_in_the_period() {
        Subscription subscription = GivenSubscription.with().active(7, LocalDate.of(2026, 3, 1));
        change(subscription, WantedChange.decrease(2), DAY);
        assertThat(change(subscription, WantedChange.increase(4), DAY).chargedSeats()).isEqualTo(2);
    }

    @Test
    void a_cancellation_may_lie_between_the_periods_start_and_today() {
        Subscription subscription = GivenSubscription.with().active(7);
        LocalDate start = GivenSubscription.BOUGHT;
        Refused.as(SubscriptionRefusal.DATE_OUTSIDE_PERIOD,
                () -> subscription.plan(WantedChange.cancel(CancelWhen.DATE, start.minusDays(1)), DAY));
        Refused.as(SubscriptionRefusal.DATE_OUTSIDE_PERIOD,
                () -> subscription.plan(WantedChange.cancel(CancelWhen.DATE, DAY.plusDays(1)), DAY));
        assertThat(subscription.plan(WantedChange.cancel(CancelWhen.DATE, start), DAY).endsOn()).isEqualTo(start);
        assertThat(subscription.plan(WantedChange.cancel(CancelWhen.IMMEDIATE, null), DAY).endsOn()).isEqualTo(DAY);
    }

    @Test
    void while_an_order_is_open_nothing_else_can_be_ordered() {
        Subscription subscription = GivenSubscription.with().active(7);
        subscription.waitFor(2);
        Refused.as(SubscriptionRefusal.CHANGE_PENDING, () -> subscription.plan(WantedChange.increase(1), DAY));
        subscription.give(2, DAY);
        assertThat(subscription.plan(WantedChange.increase(1), DAY).seatsAfter()).isEqualTo(8);
    }

    @Test
    void what_a_vendor_was_asked_for_is_done_as_it_was_planned_though_the_answer_comes_after_midnight() {
        Subscription subscription = GivenSubscription.with().active(7);
        LocalDate lastDay = subscription.period().end();
        Change planned = subscription.plan(WantedChange.increase(1), lastDay);
        subscription.asks(2, lastDay);
        assertThat(subscription.view().asking()).isTrue();
        Refused.as(SubscriptionRefusal.CHANGE_PENDING, () -> subscription.plan(WantedChange.increase(1), lastDay));
        assertThat(subscription.asked(WantedChange.increase(1))).isEqualTo(planned);
        subscription.carryOut(planned, subscription.answered());
        assertThat(subscription.seats()).isEqualTo(8);
        assertThat(subscription.view().asking()).isFalse();
        assertThat(subscription.view().openOrder()).isNull();
    }

    @Test
    void a_purchase_is_pending_while_a_vendor_is_asked_and_failed_when_it_does_not_do_it() {
        Subscription subscription = GivenSubscription.with().ordered(7);
        subscription.asks(1, DAY);
        assertThat(subscription.status()).isEqualTo(SubscriptionStatus.PENDING);
        subscription.answered();
        subscription.waitFor(1);
        assertThat(subscription.status()).isEqualTo(SubscriptionStatus.FAILED);
    }

    @Test
    void between_the_end_of_a_period_and_its_renewal_nothing_can_be_ordered() {
        Subscription subscription = GivenSubscription.with().active(7);
        LocalDate lastDay = subscription.period().end();
        assertThat(subscription.plan(WantedChange.increase(1), lastDay).seatsAfter()).isEqualTo(8);
        Refused.as(SubscriptionRefusal.RENEWAL_PENDING,
                () -> subscription.plan(WantedChange.increase(1), lastDay.plusDays(1)));
    }

    @Test
    void a_failed_purchase_that_is_dropped_is_over() {
        Subscription subscription = GivenSubscription.with().ordered(7);
        subscription.waitFor(1);
        assertThat(subscription.status()).isEqualTo(SubscriptionStatus.FAILED);
        subscription.give(1, DAY);
        assertThat(subscription.status()).isEqualTo(SubscriptionStatus.CANCELED);
    }

    @Property
    void a_period_is_charged_for_the_most_seats_ordered_in_it(
            @ForAll @Size(max = 12) List<@IntRange(min = -20, max = 20) Integer> steps) {
        LocalDate first = LocalDate.of(2026, 3, 1);
        Subscription subscription = GivenSubscription.with().range(1, 100).billing(Billing.WHOLE_PERIOD)
                .active(50, first);
        BigDecimal charged = eur("100.00").amount();
        int most = 50;
        for (int step : steps) {
            int target = subscription.seats() + step;
            if (step == 0 || target < 1 || target > 100) {
                continue;
            }
            WantedChange wanted = step > 0 ? WantedChange.increase(step) : WantedChange.decrease(-step);
            charged = charged.add(change(subscription, wanted, DAY).cost().amount());
            most = Math.max(most, subscription.seats());
        }
        assertThat(charged).isEqualByComparingTo(eur("2.00").times(most).amount());
    }

    @Test
    void periods_reckoned_from_the_first_day_begin_whole() {
        Subscription subscription = GivenSubscription.with().periods(Period.ofMonths(1), Alignment.ANNIVERSARY)
                .ordered(7);
        assertThat(subscription.purchase(LocalDate.of(2026, 1, 31)).cost()).isEqualTo(eur("14.00"));
    }

    @Test
    void numbers_and_ids_lead_to_one_another() {
        assertThat(SubscriptionNumber.of(482)).isEqualTo("S-100482");
        assertThat(SubscriptionNumber.parse("s-100482")).contains(482L);
        assertThat(List.of("S-", "S-0", "S-100000", "S-99", "S-1x", "C-1001", "S-999999999999999999"))
                .allSatisfy(text -> assertThat(SubscriptionNumber.parse(text)).as(text).isEmpty());
        assertThat(SubscriptionNumber.parse(null)).isEmpty();
    }
}
