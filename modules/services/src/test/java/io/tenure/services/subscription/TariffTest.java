package io.tenure.services.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.kernel.Money;
import io.tenure.services.catalog.Alignment;
import io.tenure.services.catalog.Billing;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** domain.md 002.16 and rulings.md 8: what part of a period's price is charged. */
class TariffTest {

    private static final BillingPeriod MARCH = new BillingPeriod(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31));

    private static Tariff tariff(String price, Billing billing, LocalDate first) {
        return new Tariff(Money.of(price, "EUR"), billing,
                new BillingCalendar(first, Period.ofMonths(1), Alignment.CALENDAR));
    }

    private static Tariff inMarch(String price, Billing billing) {
        return tariff(price, billing, MARCH.start());
    }

    @Test
    void five_seats_added_on_14_march_cost_18_of_31_days() {
        assertThat(inMarch("3.00", Billing.PRORATED).from(5, MARCH, LocalDate.of(2026, 3, 14)))
                .isEqualTo(Money.of("8.71", "EUR"));
    }

    @Test
    void the_first_and_the_last_day_count() {
        Tariff tariff = inMarch("31.00", Billing.PRORATED);
        assertThat(tariff.from(1, MARCH, MARCH.start())).isEqualTo(Money.of("31.00", "EUR"));
        assertThat(tariff.from(1, MARCH, MARCH.end())).isEqualTo(Money.of("1.00", "EUR"));
    }

    @Test
    void a_sku_that_charges_whole_periods_does_so_on_any_day() {
        assertThat(inMarch("3.00", Billing.WHOLE_PERIOD).from(5, MARCH, MARCH.end())).isEqualTo(Money.of("15.00", "EUR"));
    }

    @Test
    void a_first_part_is_charged_by_its_days_of_the_whole_month() {
        LocalDate bought = LocalDate.of(2026, 3, 14);
        BillingPeriod part = new BillingPeriod(bought, MARCH.end());
        assertThat(tariff("3.00", Billing.PRORATED, bought).forPeriod(10, part)).isEqualTo(Money.of("17.42", "EUR"));
        assertThat(tariff("3.00", Billing.WHOLE_PERIOD, bought).forPeriod(10, part)).isEqualTo(Money.of("30.00", "EUR"));
    }

    @Test
    void half_a_cent_is_rounded_up_once_for_the_line() {
        assertThat(inMarch("0.0155", Billing.WHOLE_PERIOD).from(10, MARCH, MARCH.start())).isEqualTo(Money.of("0.16", "EUR"));
    }

    @Property
    void a_charge_is_never_more_than_half_a_cent_off_the_exact_share(@ForAll @IntRange(min = 1, max = 5000) int seats,
            @ForAll @IntRange(max = 30) int day, @ForAll @IntRange(min = 1, max = 1_000_000) int tenthsOfMilli) {
        BigDecimal price = BigDecimal.valueOf(tenthsOfMilli, 4);
        Money charged = new Tariff(Money.of(price, "EUR"), Billing.PRORATED,
                new BillingCalendar(MARCH.start(), Period.ofMonths(1), Alignment.CALENDAR))
                .from(seats, MARCH, MARCH.start().plusDays(day));
        BigDecimal exactTimes31 = price.multiply(BigDecimal.valueOf(seats)).multiply(BigDecimal.valueOf(31 - day));
        BigDecimal offTimes31 = charged.amount().multiply(BigDecimal.valueOf(31)).subtract(exactTimes31).abs();
        assertThat(offTimes31).isLessThanOrEqualTo(new BigDecimal("0.005").multiply(BigDecimal.valueOf(31)));
    }

    @Property
    void seats_there_all_along_and_seats_added_on_the_first_day_cost_the_same_to_the_cent(
            @ForAll @IntRange(min = 1, max = 500) int seats, @ForAll @IntRange(min = 1, max = 500) int more) {
        Tariff tariff = inMarch("3.33", Billing.PRORATED);
        Money together = tariff.forPeriod(seats + more, MARCH);
        Money apart = tariff.forPeriod(seats, MARCH).plus(tariff.from(more, MARCH, MARCH.start()));
        assertThat(apart).isEqualTo(together);
    }

    @Property
    void a_later_day_never_costs_more(@ForAll @IntRange(min = 1, max = 500) int seats, @ForAll @IntRange(max = 29) int day) {
        Tariff tariff = inMarch("3.33", Billing.PRORATED);
        LocalDate on = MARCH.start().plusDays(day);
        assertThat(tariff.from(seats, MARCH, on.plusDays(1))).isLessThanOrEqualTo(tariff.from(seats, MARCH, on));
    }
}
