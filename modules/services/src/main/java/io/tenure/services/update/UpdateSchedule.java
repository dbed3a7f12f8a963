package io.tenure.services.update;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * When an installation asks next (domain.md 004.1-2, 6-7, F3-F5; rulings.md 28): every week from the moment of switching on,
 * daily at the same time of day from seven days before the last valid day on, 60 minutes after no connection or an invalid
 * answer, 24 hours after a general error. A month after the last valid day, reckoned as the days of that month, the retry
 * period is over. All in UTC.
 *
 * @param enabledAt when automatic update was switched on
 * @param expiresOn the last valid day of the license, or null for no end
 */
record UpdateSchedule(Instant enabledAt, LocalDate expiresOn) {

    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration NO_CONNECTION = Duration.ofMinutes(60);
    private static final int DAYS_BEFORE = 7;

    /** The last day on which is asked; empty for a license without end. */
    Optional<LocalDate> retryUntil() {
        return Optional.ofNullable(expiresOn).map(last -> last.plusDays(last.lengthOfMonth()));
    }

    /** Whether nobody asks any more at that moment. */
    boolean over(Instant moment) {
        return retryUntil().filter(last -> day(moment).isAfter(last)).isPresent();
    }

    /**
     * The next moment after a request with this result; empty when automatic update is to be switched off at once. The
     * moment when the retry period is over counts too: it is when it is switched off.
     */
    Optional<Instant> after(Instant asked, UpdateResult result) {
        return switch (result) {
            case CONTRACT_TERMINATED -> Optional.empty();
            case NO_CONNECTION, INVALID_ANSWER -> Optional.of(untilOver(asked.plus(NO_CONNECTION)));
            case GENERAL_ERROR -> Optional.of(untilOver(asked.plus(DAY)));
            case SUCCESS, NOT_REQUIRED -> Optional.of(untilOver(regular(asked)));
        };
    }

    /** The first moment after this one at the time of day of switching on. */
    Instant daily(Instant after) {
        return next(enabledAt, DAY, after);
    }

    /** The first of the weekly and the daily moments after this one. */
    private Instant regular(Instant after) {
        Instant weekly = next(enabledAt, WEEK, after);
        if (expiresOn == null) {
            return weekly;
        }
        Instant firstDaily = expiresOn.minusDays(DAYS_BEFORE).atStartOfDay(ZoneOffset.UTC).toInstant();
        Instant daily = next(enabledAt, DAY, after.isBefore(firstDaily) ? firstDaily.minusNanos(1) : after);
        return daily.isBefore(weekly) ? daily : weekly;
    }

    private Instant untilOver(Instant next) {
        return retryUntil().map(last -> last.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant())
                .filter(over -> over.isBefore(next)).orElse(next);
    }

    /** The first moment after this one that lies whole steps after the anchor. */
    private static Instant next(Instant anchor, Duration step, Instant after) {
        if (after.isBefore(anchor)) {
            return anchor;
        }
        long steps = Duration.between(anchor, after).dividedBy(step) + 1;
        return anchor.plus(step.multipliedBy(steps));
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }
}
