package io.tenure.kernel;

import java.time.Instant;

/**
 * The system's time, whatever the sandbox clock says: logins, tokens, rate limits and idempotency expire by it
 * (rulings.md 12).
 */
public final class RealTime {

    private RealTime() {
    }

    /** Now, UTC, to the microsecond (what the database keeps). */
    public static Instant now() {
        return Instant.now().truncatedTo(java.time.temporal.ChronoUnit.MICROS);
    }
}
