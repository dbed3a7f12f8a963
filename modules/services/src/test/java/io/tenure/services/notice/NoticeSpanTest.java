package io.tenure.services.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.kernel.DaySpan;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NoticeSpanTest {

    private static final Instant NOW = Instant.parse("2026-03-10T00:00:00Z");

    private static List<LocalDate> told(NoticeSpan span) {
        return span.endings().stream().filter(days -> !days.from().isAfter(days.to())).flatMap(days ->
                days.from().datesUntil(days.to().plusDays(1))).sorted().toList();
    }

    private static LocalDate march(int day) {
        return LocalDate.of(2026, 3, 1).plusDays(day - 1L);
    }

    @Test
    void from_one_day_to_the_next_each_warning_is_about_one_day() {
        assertThat(told(NoticeSpan.after(Optional.of(NOW.minusSeconds(86_400)), NOW)))
                .containsExactly(march(11), march(15), march(25), march(40));
    }

    @Test
    void a_first_look_is_like_any_other() {
        assertThat(NoticeSpan.after(Optional.empty(), NOW).endings())
                .isEqualTo(NoticeSpan.after(Optional.of(NOW.minusSeconds(86_400)), NOW).endings());
    }

    @Test
    void after_a_week_without_a_server_what_came_near_meanwhile_is_told_unless_it_is_over() {
        assertThat(told(NoticeSpan.after(Optional.of(NOW.minusSeconds(7 * 86_400)), NOW)))
                .contains(march(10), march(11), march(12)).contains(march(19), march(25), march(34), march(40))
                .allSatisfy(day -> assertThat(day).isAfterOrEqualTo(march(10)));
    }

    @Test
    void a_second_look_on_one_day_is_about_nothing() {
        assertThat(new NoticeSpan(NOW, NOW.plusSeconds(3600)).endings()).allSatisfy((DaySpan days) ->
                assertThat(days.from()).isAfter(days.to()));
    }
}
