package io.tenure.services.update;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Whether an end is announced on a day (domain.md 004.13): seven days before it, and where the license came to the machine
 * too late for that, in the night after it came.
 *
 * @param end     the last valid day, or null for no end
 * @param since   the day on which the license came to the machine
 * @param byNight whether it took over by itself, which happens before the night's announcements
 */
record Announcement(LocalDate end, LocalDate since, boolean byNight) {

    static final int DAYS_BEFORE = 7;

    boolean due(LocalDate day) {
        if (end == null) {
            return false;
        }
        long days = ChronoUnit.DAYS.between(day, end);
        boolean cameTooLate = since.equals(day.minusDays(1)) && days >= 0
                && (days < DAYS_BEFORE - 1 || days == DAYS_BEFORE - 1 && !byNight);
        return days == DAYS_BEFORE || cameTooLate;
    }
}
