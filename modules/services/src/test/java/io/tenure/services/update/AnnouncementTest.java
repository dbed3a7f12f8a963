package io.tenure.services.update;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** domain.md 004.13: an end is announced once, seven days before, or in the night after the license came. */
class AnnouncementTest {

    private static final LocalDate DAY = LocalDate.parse("2026-03-10");

    /** On how many of the nights from the installation to the end it is announced. */
    private static long told(int daysLeftWhenInstalled, boolean byNight) {
        Announcement one = new Announcement(DAY.plusDays(daysLeftWhenInstalled), DAY, byNight);
        return IntStream.rangeClosed(byNight ? 0 : 1, daysLeftWhenInstalled + 1).filter(night -> one.due(DAY.plusDays(night)))
                .count();
    }

    @Test
    void a_license_that_comes_in_time_or_too_late_is_announced_once() {
        IntStream.rangeClosed(1, 400).forEach(days -> {
            assertThat(told(days, false)).as(days + " days left by day").isEqualTo(1);
            assertThat(told(days, true)).as(days + " days left by night").isEqualTo(1);
        });
    }

    @Test
    void it_is_announced_seven_days_before_or_the_next_night() {
        assertThat(new Announcement(DAY.plusDays(30), DAY, false).due(DAY.plusDays(23))).isTrue();
        assertThat(new Announcement(DAY.plusDays(3), DAY, false).due(DAY.plusDays(1))).isTrue();
        assertThat(new Announcement(DAY.plusDays(3), DAY, false).due(DAY.plusDays(2))).isFalse();
        assertThat(new Announcement(DAY, DAY, false).due(DAY.plusDays(1))).as("over already").isFalse();
        assertThat(new Announcement(null, DAY, false).due(DAY.plusDays(1))).isFalse();
    }
}
