package io.tenure.stories;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.authority.vendor.AuthorityAnswers;
import io.tenure.kernel.audit.AuditQueries;
import io.tenure.kernel.audit.AuditRow;
import io.tenure.kernel.Money;
import io.tenure.services.catalog.Alignment;
import io.tenure.services.catalog.Billing;
import io.tenure.services.catalog.EditSku;
import io.tenure.services.catalog.SkuView;
import io.tenure.services.clock.MoveClock;
import io.tenure.services.subscription.CancelWhen;
import io.tenure.services.subscription.ChargeKind;
import io.tenure.services.subscription.ChargeView;
import io.tenure.services.subscription.DropOrder;
import io.tenure.services.subscription.OrderKind;
import io.tenure.services.subscription.OrderQueries;
import io.tenure.services.subscription.OrderStatus;
import io.tenure.services.subscription.ProvisioningFailed;
import io.tenure.services.subscription.RevealActivationCode;
import io.tenure.services.subscription.SendOrderAgain;
import io.tenure.services.subscription.SubscriptionQueries;
import io.tenure.services.subscription.SubscriptionStatus;
import io.tenure.services.subscription.SubscriptionView;
import io.tenure.services.subscription.WantedChange;
import io.tenure.testkit.Given;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whole lives of subscriptions on the sandbox clock. The clock only goes forward, so each story begins where it is. */
@ExtendWith(ArquillianExtension.class)
class AYearOfSeatsIT {

    @Inject
    private Given given;
    @Inject
    private MoveClock clock;
    @Inject
    private Clock now;
    @Inject
    private SubscriptionQueries subscriptions;
    @Inject
    private OrderQueries orders;
    @Inject
    private RevealActivationCode reveal;
    @Inject
    private AuthorityAnswers authority;
    @Inject
    private SendOrderAgain sendAgain;
    @Inject
    private DropOrder drop;
    @Inject
    private EditSku editSku;
    @Inject
    private AuditQueries audit;

    @BeforeEach
    void asAdministrator() {
        given.administrator();
        authority.answer(AuthorityAnswers.Answer.NORMAL);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(now.instant(), ZoneOffset.UTC);
    }

    /** Moves the clock to noon of the given day of the next month. */
    private LocalDate nextMonthOn(int dayOfMonth) {
        return moveTo(today().plusMonths(1).withDayOfMonth(dayOfMonth));
    }

    private LocalDate moveTo(LocalDate day) {
        clock.to(day.atTime(12, 0).toInstant(ZoneOffset.UTC));
        return day;
    }

    private SubscriptionView now(SubscriptionView subscription) {
        return subscriptions.subscription(subscription.number());
    }

    private List<ChargeView> charges(SubscriptionView subscription) {
        return orders.chargesOf(subscription.number(), 200, null).items();
    }

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }

    @Test
    void a_year_passes_and_each_month_is_charged_for_the_most_seats_ordered_in_it() {
        LocalDate first = nextMonthOn(1);
        SubscriptionView bought = given.subscription(10);
        assertThat(charges(bought)).singleElement().satisfies(charge -> {
            assertThat(charge.kind()).isEqualTo(ChargeKind.PERIOD);
            assertThat(charge.amount()).isEqualTo(eur("30.00"));
        });

        given.change(bought, WantedChange.increase(5));
        given.change(bought, WantedChange.decrease(3));
        assertThat(now(bought).seats()).isEqualTo(12);

        moveTo(first.plusYears(1));
        List<ChargeView> year = charges(bought);
        assertThat(year).hasSize(14);
        assertThat(year.stream().filter(charge -> charge.kind() == ChargeKind.INCREASE)).singleElement()
                .satisfies(charge -> assertThat(charge.amount()).isEqualTo(eur("15.00")));
        assertThat(year.stream().filter(charge -> charge.kind() == ChargeKind.PERIOD).limit(12))
                .allSatisfy(charge -> assertThat(charge.amount()).isEqualTo(eur("36.00")));
        assertThat(now(bought).period().start()).isEqualTo(first.plusYears(1));
    }

    @Test
    void periods_begin_at_midnight_of_their_day_and_follow_without_gap() {
        nextMonthOn(31 > today().plusMonths(1).lengthOfMonth() ? 28 : 31);
        SubscriptionView bought = given.buy(given.customer(), given.sku(1, null, "2.00", Billing.PRORATED,
                Period.ofMonths(1), Alignment.ANNIVERSARY), 3);
        moveTo(today().plusMonths(6));
        List<ChargeView> periods = charges(bought);
        for (int i = 0; i + 1 < periods.size(); i++) {
            assertThat(periods.get(i).period().start()).isEqualTo(periods.get(i + 1).period().end().plusDays(1));
            assertThat(periods.get(i).at()).isEqualTo(
                    periods.get(i).period().start().atStartOfDay(ZoneOffset.UTC).toInstant());
        }
        assertThat(periods).hasSizeGreaterThanOrEqualTo(6);
    }

    @Test
    void a_suspended_subscription_keeps_its_code_and_is_charged() {
        nextMonthOn(10);
        SubscriptionView bought = given.subscription(10);
        String code = reveal.reveal(bought.number()).formatted();
        given.change(bought, WantedChange.increase(5));
        given.change(bought, WantedChange.of(OrderKind.SUSPEND));
        int before = charges(bought).size();
        nextMonthOn(2);
        assertThat(charges(bought)).hasSize(before + 1);
        assertThat(reveal.reveal(bought.number()).formatted()).isEqualTo(code);
        given.change(bought, WantedChange.of(OrderKind.ACTIVATE));
        assertThat(now(bought).status()).isEqualTo(SubscriptionStatus.ACTIVE);
        assertThat(reveal.reveal(bought.number()).formatted()).isEqualTo(code);
    }

    @Test
    void a_cancellation_to_the_periods_end_takes_effect_with_its_last_day() {
        nextMonthOn(10);
        SubscriptionView bought = given.subscription(10);
        given.change(bought, WantedChange.cancel(CancelWhen.END_OF_PERIOD, null));
        LocalDate lastDay = now(bought).period().end();
        moveTo(lastDay);
        assertThat(now(bought).status()).isEqualTo(SubscriptionStatus.PENDING_CANCEL);
        moveTo(lastDay.plusDays(1));
        SubscriptionView ended = now(bought);
        assertThat(ended.status()).isEqualTo(SubscriptionStatus.CANCELED);
        assertThat(ended.endedOn()).isEqualTo(lastDay);
        assertThat(charges(bought)).hasSize(1);
    }

    @Test
    void without_auto_renew_a_subscription_ends_with_its_period() {
        nextMonthOn(10);
        SubscriptionView bought = given.subscription(10);
        given.change(bought, WantedChange.of(OrderKind.STOP_RENEWAL));
        nextMonthOn(1);
        assertThat(now(bought).status()).isEqualTo(SubscriptionStatus.CANCELED);
        assertThat(charges(bought)).hasSize(1);
    }

    @Test
    void a_new_price_holds_from_the_next_period_on() {
        nextMonthOn(10);
        SkuView sku = given.sku();
        SubscriptionView bought = given.buy(given.customer(), sku, 10);
        editSku.edit(new EditSku.Request(sku.code(), null, null, null, eur("4.00"), null, "new year", null));
        assertThat(now(bought).terms().unitPrice()).isEqualTo(eur("3.00"));
        nextMonthOn(1);
        assertThat(charges(bought).get(0).amount()).isEqualTo(eur("40.00"));
        assertThat(now(bought).terms().unitPrice()).isEqualTo(eur("4.00"));
    }

    @Test
    void what_the_vendor_does_not_do_leaves_all_as_it_was_until_it_is_sent_again() {
        SubscriptionView bought = given.subscription(10);
        authority.answer(AuthorityAnswers.Answer.UNREACHABLE);
        assertThat(refusedByVendor(bought)).isEqualTo("NO_CONNECTION");
        SubscriptionView waiting = now(bought);
        assertThat(waiting.seats()).isEqualTo(10);
        assertThat(charges(bought)).hasSize(1);
        assertThat(waiting.openOrder()).isEqualTo(2);

        authority.answer(AuthorityAnswers.Answer.NORMAL);
        SubscriptionView done = sendAgain.send(bought.number(), waiting.openOrder(), null);
        assertThat(done.seats()).isEqualTo(13);
        assertThat(done.openOrder()).isNull();
        assertThat(charges(bought)).hasSize(2);
        assertThat(orders.ofSubscription(bought.number(), null, null).items().get(0).status())
                .isEqualTo(OrderStatus.SUCCEEDED);
    }

    @Test
    void an_order_that_is_dropped_makes_way_for_others() {
        SubscriptionView bought = given.subscription(10);
        authority.answer(AuthorityAnswers.Answer.GENERAL_ERROR);
        assertThat(refusedByVendor(bought)).isEqualTo("99");
        authority.answer(AuthorityAnswers.Answer.NORMAL);
        drop.drop(bought.number(), 2, "changed our mind", null);
        assertThat(given.change(bought, WantedChange.increase(1)).seats()).isEqualTo(11);
    }

    private String refusedByVendor(SubscriptionView subscription) {
        try {
            given.change(subscription, WantedChange.increase(3));
        } catch (ProvisioningFailed failed) {
            return failed.error().vendorCode();
        }
        throw new AssertionError("the vendor did it");
    }

    @Test
    void every_change_is_in_the_timeline_with_who_why_before_and_after() {
        SubscriptionView bought = given.subscription(10);
        given.change(bought, WantedChange.increase(5));
        reveal.reveal(bought.number());
        List<AuditRow> timeline = audit.timeline("SUBSCRIPTION", bought.id(), null, null).items();
        assertThat(timeline).extracting(AuditRow::action)
                .containsExactly("ACTIVATION_CODE_REVEALED", "INCREASE_SEATS", "PURCHASE");
        AuditRow increase = timeline.get(1);
        assertThat(increase.actor()).isEqualTo("m.kern");
        assertThat(increase.reason()).isEqualTo("because");
        assertThat(increase.before()).contains("\"seats\":10");
        assertThat(increase.after()).contains("\"seats\":15");
        assertThat(timeline.toString()).doesNotContain(reveal.reveal(bought.number()).formatted());
    }
}
