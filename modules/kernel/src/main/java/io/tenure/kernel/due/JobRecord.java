package io.tenure.kernel.due;

import java.time.Duration;
import java.time.Instant;

/** What is remembered of one kind of due work; see {@link Job}. In memory {@code rows} are those not written down yet. */
public record JobRecord(String name, Instant lastAt, int lastRows, long rows, boolean failing, Instant failedAt, String failure) {

    private static final int LONGEST = 500;
    /** Batches that follow one another within this are one run. */
    private static final Duration ONE_RUN = Duration.ofSeconds(1);

    static JobRecord none(String name) {
        return new JobRecord(name, null, 0, 0, false, null, null);
    }

    JobRecord ran(Instant at, int done) {
        boolean same = lastAt != null && at.isBefore(lastAt.plus(ONE_RUN));
        return new JobRecord(name, at, same ? lastRows + done : done, rows + done, false, failedAt, failure);
    }

    JobRecord failed(Instant at, Throwable why) {
        return new JobRecord(name, lastAt, lastRows, rows, true, at, message(why));
    }

    /** These are newer; the rows of both count. */
    JobRecord and(JobRecord newer) {
        return new JobRecord(name, newer.lastAt == null ? lastAt : newer.lastAt,
                newer.lastAt == null ? lastRows : newer.lastRows, rows + newer.rows, newer.failing,
                newer.failedAt == null ? failedAt : newer.failedAt, newer.failedAt == null ? failure : newer.failure);
    }

    JobRecord withoutRows() {
        return new JobRecord(name, lastAt, lastRows, 0, failing, failedAt, failure);
    }

    /** With so many more. */
    JobRecord withRows(long more) {
        return new JobRecord(name, lastAt, lastRows, rows + more, failing, failedAt, failure);
    }

    JobRecord mended() {
        return new JobRecord(name, lastAt, lastRows, rows, false, failedAt, failure);
    }

    /** The words of the innermost cause; where it has none the log must be read. */
    private static String message(Throwable why) {
        Throwable cause = why;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String words = cause.getMessage() == null ? "no words; see the log" : cause.getMessage().strip();
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST - 3) + "...";
    }
}
