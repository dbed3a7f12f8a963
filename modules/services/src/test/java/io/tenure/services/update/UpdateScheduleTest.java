package io.tenure.services.update;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** domain.md seed 004, worked examples 1-3, F3-F5; rulings.md 28. */
class UpdateScheduleTest {

    private static final Instant ENABLED = Instant.parse("2026-03-01T09:30:00Z");

    private static UpdateSchedule ending(String day) {
        return new UpdateSchedule(ENABLED, LocalDate.parse(day));
    }

    private static List<String> requests(UpdateSchedule schedule, Instant first, int most, UpdateResult always) {
        List<String> days = new ArrayList<>();
        Optional<Instant> next = Optional.of(first);
        while (next.isPresent() && days.size() < most && !schedule.over(next.get())) {
            days.add(next.get().toString());
            next = schedule.after(next.get(), always);
        }
        return days;
    }

    @Test
    void it_asks_every_week_and_daily_from_seven_days_before_the_end_on() {
        assertThat(requests(ending("2026-03-31"), ENABLED, 12, UpdateResult.NOT_REQUIRED)).extracting(day -> day.substring(5, 10))
                .containsExactly("03-01", "03-08", "03-15", "03-22", "03-24", "03-25", "03-26", "03-27", "03-28", "03-29",
                        "03-30", "03-31");
        assertThat(requests(ending("2026-03-31"), ENABLED, 12, UpdateResult.NOT_REQUIRED)).allMatch(at -> at.endsWith("T09:30:00Z"));
    }

    @Test
    void the_retry_period_has_as_many_days_as_the_month_of_the_end() {
        assertThat(ending("2026-01-15").retryUntil()).contains(LocalDate.parse("2026-02-15"));
        assertThat(ending("2026-04-10").retryUntil()).contains(LocalDate.parse("2026-05-10"));
        assertThat(ending("2026-04-30").retryUntil()).contains(LocalDate.parse("2026-05-30"));
        assertThat(ending("2028-02-29").retryUntil()).contains(LocalDate.parse("2028-03-29"));
        assertThat(new UpdateSchedule(ENABLED, null).retryUntil()).isEmpty();
    }

    @Test
    void after_a_week_without_a_server_one_request_is_made_and_the_next_comes_at_its_time_of_day() {
        Instant late = ENABLED.plus(Duration.ofDays(15)).plus(Duration.ofHours(5));
        assertThat(ending("2026-12-31").after(late, UpdateResult.NOT_REQUIRED)).contains(ENABLED.plus(Duration.ofDays(21)));
        assertThat(ending("2026-03-20").after(late, UpdateResult.NOT_REQUIRED)).contains(ENABLED.plus(Duration.ofDays(16)));
        assertThat(ending("2026-03-20").after(late, UpdateResult.NO_CONNECTION)).contains(late.plus(Duration.ofMinutes(60)));
    }

    @Test
    void after_no_connection_it_asks_every_hour_until_the_retry_period_is_over() {
        UpdateSchedule schedule = ending("2026-03-05");
        Instant at = Instant.parse("2026-04-05T23:10:00Z");
        assertThat(schedule.after(ENABLED, UpdateResult.NO_CONNECTION)).contains(ENABLED.plus(Duration.ofMinutes(60)));
        assertThat(schedule.after(ENABLED, UpdateResult.INVALID_ANSWER)).contains(ENABLED.plus(Duration.ofMinutes(60)));
        assertThat(schedule.over(at)).isFalse();
        assertThat(schedule.after(at, UpdateResult.NO_CONNECTION)).contains(Instant.parse("2026-04-06T00:00:00Z"));
        assertThat(schedule.over(Instant.parse("2026-04-06T00:00:00Z"))).isTrue();
    }

    @Test
    void after_a_general_error_it_asks_a_day_later_and_after_a_terminated_contract_never() {
        assertThat(ending("2026-12-31").after(ENABLED, UpdateResult.GENERAL_ERROR)).contains(ENABLED.plus(Duration.ofDays(1)));
        assertThat(ending("2026-12-31").after(ENABLED, UpdateResult.CONTRACT_TERMINATED)).isEmpty();
    }

    @Test
    void what_is_not_required_after_the_end_is_asked_daily_until_the_retry_period_is_over() {
        List<String> all = requests(ending("2026-03-10"), ENABLED, 100, UpdateResult.NOT_REQUIRED);
        assertThat(all.get(all.size() - 1)).isEqualTo("2026-04-10T09:30:00Z");
    }

    @Test
    void a_license_without_end_is_asked_about_every_week_for_ever() {
        assertThat(requests(new UpdateSchedule(ENABLED, null), ENABLED, 60, UpdateResult.NOT_REQUIRED)).hasSize(60)
                .element(59).isEqualTo("2027-04-18T09:30:00Z");
    }

    @Property
    void the_next_request_is_always_later_and_never_more_than_a_week_away(@ForAll @IntRange(max = 2000) int minutesOn,
            @ForAll @IntRange(min = -40, max = 400) int daysToEnd, @ForAll UpdateResult result) {
        Instant asked = ENABLED.plus(Duration.ofMinutes(minutesOn * 17L));
        UpdateSchedule schedule = new UpdateSchedule(ENABLED, LocalDate.ofInstant(asked, ZoneOffset.UTC).plusDays(daysToEnd));
        if (!schedule.over(asked)) {
            schedule.after(asked, result).ifPresent(next -> assertThat(next).isAfter(asked)
                    .isBeforeOrEqualTo(asked.plus(Duration.ofDays(7))));
        }
    }
}
