package io.tenure.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * Tenure's own clock, UTC, to the microsecond. It follows the system's until the sandbox sets it; from then on it
 * stands until it is set again (rulings.md 12). In production it always follows the system's.
 */
@ApplicationScoped
public class TenureClock {

    private volatile Instant standing;

    /** Lets the clock stand at a moment. Only the sandbox calls this. */
    public void standAt(Instant moment) {
        standing = moment.truncatedTo(ChronoUnit.MICROS);
    }

    /** Lets the clock follow the system's again. Only start-up calls this, after it has let the demo data's year pass. */
    public void follow() {
        standing = null;
    }

    public boolean stands() {
        return standing != null;
    }

    public Instant now() {
        Instant moment = standing;
        return moment != null ? moment : RealTime.now();
    }

    @Produces
    @Singleton
    Clock clock() {
        return new Ticking(this, ZoneOffset.UTC);
    }

    private static final class Ticking extends Clock {

        private final TenureClock source;
        private final ZoneId zone;

        Ticking(TenureClock source, ZoneId zone) {
            this.source = source;
            this.zone = zone;
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new Ticking(source, other);
        }

        @Override
        public Instant instant() {
            return source.now();
        }
    }
}
