package io.tenure.kernel.due;

import java.time.Duration;
import java.time.Instant;

/**
 * One kind of due work, and how it fares. Moments are of Tenure's clock.
 *
 * @param nextAt   the earliest that is due, or null when nothing is planned
 * @param lag      how long that has been due
 * @param lastAt   when it ran last, or null if it never did
 * @param lastRows how many rows it did then
 * @param rows     how many rows it has done in all
 * @param failedAt when it failed last, or null
 * @param failure  what was wrong then, for the operator
 */
public record Job(String name, JobState state, Instant nextAt, Duration lag, Instant lastAt, int lastRows, long rows,
                  Instant failedAt, String failure) {

    private static final Duration TOLERATED = Duration.ofMinutes(1);

    static Job of(String name, Instant nextAt, JobRecord record, Instant now) {
        Duration lag = nextAt == null || nextAt.isAfter(now) ? Duration.ZERO : Duration.between(nextAt, now);
        JobState state = record.failing() ? JobState.FAILING
                : lag.compareTo(TOLERATED) > 0 ? JobState.LATE : JobState.ON_TIME;
        return new Job(name, state, nextAt, lag, record.lastAt(), record.lastRows(), record.rows(), record.failedAt(),
                record.failure());
    }
}
