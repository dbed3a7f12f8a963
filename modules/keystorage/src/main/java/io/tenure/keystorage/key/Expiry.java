package io.tenure.keystorage.key;

import io.tenure.authority.license.License;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * How near a key's end is on one day.
 *
 * @param lastDay  last valid day (domain.md C2), for a blocked key the last of its 8 days; null: no end, or its term has not begun
 * @param daysLeft days after today until the last day: 0 on it, negative after it; null without an end
 * @param renews   whether the authority moves the end by itself, so that nobody need be warned before
 */
public record Expiry(LocalDate lastDay, Long daysLeft, boolean renews) {

    /** So many days before the end it is warned, each time more urgently (domain.md 000.37). */
    public static final List<Integer> WARNINGS = List.of(1, 5, 15, 30);

    /** From how many days on a key counts as expiring. */
    public static final int SOON = 30;

    /** Where a key with this license stands today (UTC). */
    public static Expiry of(License license, LocalDate today) {
        LocalDate last = license.lastDay();
        return new Expiry(last, last == null ? null : ChronoUnit.DAYS.between(today, last),
                license.autoRenew() && !license.blocked());
    }

    public boolean over() {
        return daysLeft != null && daysLeft < 0;
    }

    /** Whether it ends within 30 days, and has not yet. */
    public boolean near() {
        return daysLeft != null && !renews && daysLeft >= 0 && daysLeft <= SOON;
    }

    /** A warning from 30 days before the last day, critical when it is over. */
    public Severity severity() {
        if (over()) {
            return Severity.CRITICAL;
        }
        return near() ? Severity.WARNING : Severity.NONE;
    }

    /** The warning that was reached last: 30, 15, 5 or 1 days; empty before the first and when it is over. */
    public Optional<Integer> warning() {
        return near() ? WARNINGS.stream().filter(days -> daysLeft <= days).findFirst() : Optional.empty();
    }
}
