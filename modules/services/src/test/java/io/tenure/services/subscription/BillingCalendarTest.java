package io.tenure.services.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.services.catalog.Alignment;
import java.time.LocalDate;
import java.time.Period;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** rulings.md 8. */
class BillingCalendarTest {

    private static final Period MONTH = Period.ofMonths(1);

    private static BillingPeriod days(String start, String end) {
        return new BillingPeriod(LocalDate.parse(start), LocalDate.parse(end));
    }

    private static BillingCalendar calendar(String first, Period length, Alignment alignment) {
        return new BillingCalendar(LocalDate.parse(first), length, alignment);
    }

    @Test
    void a_calendar_month_begins_with_a_part_to_the_months_end() {
        BillingCalendar calendar = calendar("2026-03-14", MONTH, Alignment.CALENDAR);
        assertThat(calendar.first()).isEqualTo(days("2026-03-14", "2026-03-31"));
        assertThat(calendar.after(calendar.first())).isEqualTo(days("2026-04-01", "2026-04-30"));
        assertThat(calendar.whole(calendar.first())).isEqualTo(days("2026-03-01", "2026-03-31"));
    }

    @Test
    void begun_on_the_first_the_first_period_is_whole() {
        assertThat(calendar("2026-03-01", MONTH, Alignment.CALENDAR).first()).isEqualTo(days("2026-03-01", "2026-03-31"));
        assertThat(calendar("2026-03-01", Period.ofYears(1), Alignment.CALENDAR).first())
                .isEqualTo(days("2026-03-01", "2027-02-28"));
    }

    @Test
    void a_calendar_year_also_begins_with_a_part_to_the_months_end() {
        BillingCalendar calendar = calendar("2026-03-14", Period.ofYears(1), Alignment.CALENDAR);
        assertThat(calendar.first()).isEqualTo(days("2026-03-14", "2026-03-31"));
        assertThat(calendar.whole(calendar.first())).isEqualTo(days("2025-04-01", "2026-03-31"));
        assertThat(calendar.after(calendar.first())).isEqualTo(days("2026-04-01", "2027-03-31"));
    }

    @Test
    void an_anniversary_is_reckoned_from_the_first_day_not_from_the_last_period() {
        BillingCalendar calendar = calendar("2026-01-31", MONTH, Alignment.ANNIVERSARY);
        BillingPeriod january = calendar.first();
        BillingPeriod february = calendar.after(january);
        assertThat(january).isEqualTo(days("2026-01-31", "2026-02-27"));
        assertThat(february).isEqualTo(days("2026-02-28", "2026-03-30"));
        assertThat(calendar.after(february)).isEqualTo(days("2026-03-31", "2026-04-29"));
    }

    @Test
    void a_leap_day_comes_back_after_four_years() {
        BillingCalendar calendar = calendar("2024-02-29", Period.ofYears(1), Alignment.ANNIVERSARY);
        BillingPeriod period = calendar.first();
        for (int year = 2025; year <= 2028; year++) {
            period = calendar.after(period);
        }
        assertThat(period.start()).isEqualTo("2028-02-29");
    }

    @Property
    void periods_follow_one_another_without_gap_or_overlap(@ForAll @IntRange(max = 3000) int day,
            @ForAll @IntRange(min = 1, max = 24) int months, @ForAll Alignment alignment) {
        BillingCalendar calendar = new BillingCalendar(LocalDate.of(2023, 1, 1).plusDays(day), Period.ofMonths(months),
                alignment);
        BillingPeriod period = calendar.first();
        assertThat(period.start()).isEqualTo(calendar.firstDay());
        for (int i = 0; i < 30; i++) {
            BillingPeriod next = calendar.after(period);
            assertThat(next.start()).isEqualTo(period.end().plusDays(1));
            period = next;
        }
    }

    @Property
    void every_calendar_period_ends_with_a_month(@ForAll @IntRange(max = 3000) int day,
            @ForAll @IntRange(min = 1, max = 24) int months) {
        BillingCalendar calendar = new BillingCalendar(LocalDate.of(2023, 1, 1).plusDays(day), Period.ofMonths(months),
                Alignment.CALENDAR);
        BillingPeriod period = calendar.first();
        for (int i = 0; i < 30; i++) {
            assertThat(period.end().plusDays(1).getDayOfMonth()).isEqualTo(1);
            period = calendar.after(period);
        }
    }

    @Property
    void the_nth_anniversary_is_n_months_after_the_first_day_clamped_to_the_months_end(
            @ForAll @IntRange(max = 3000) int day, @ForAll @IntRange(min = 1, max = 60) int n) {
        LocalDate first = LocalDate.of(2023, 1, 1).plusDays(day);
        BillingCalendar calendar = new BillingCalendar(first, MONTH, Alignment.ANNIVERSARY);
        BillingPeriod period = calendar.first();
        for (int i = 0; i < n; i++) {
            period = calendar.after(period);
        }
        assertThat(period.start()).isEqualTo(first.plusMonths(n));
    }

    @Property
    void periods_of_days_are_all_as_long(@ForAll @IntRange(min = 1, max = 400) int length, @ForAll @IntRange(max = 3000) int day) {
        BillingCalendar calendar = new BillingCalendar(LocalDate.of(2023, 1, 1).plusDays(day), Period.ofDays(length),
                Alignment.ANNIVERSARY);
        BillingPeriod period = calendar.first();
        for (int i = 0; i < 10; i++) {
            assertThat(period.days()).isEqualTo(length);
            period = calendar.after(period);
        }
    }

    @Property
    void the_period_of_a_day_is_the_one_reached_step_by_step(@ForAll @IntRange(max = 3000) int offset,
            @ForAll @IntRange(max = 3000) int later, @ForAll @IntRange(min = 1, max = 14) int size,
            @ForAll @IntRange(max = 2) int manner) {
        Alignment alignment = manner == 0 ? Alignment.CALENDAR : Alignment.ANNIVERSARY;
        Period length = manner == 2 ? Period.ofDays(size) : Period.ofMonths(size);
        BillingCalendar calendar = new BillingCalendar(LocalDate.of(2016, 1, 1).plusDays(offset), length, alignment);
        LocalDate day = calendar.firstDay().plusDays(later);
        BillingPeriod step = calendar.first();
        while (!step.contains(day)) {
            step = calendar.after(step);
        }
        assertThat(calendar.containing(day)).isEqualTo(step);
    }
}
