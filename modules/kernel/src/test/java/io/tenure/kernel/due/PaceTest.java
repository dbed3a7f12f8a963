package io.tenure.kernel.due;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PaceTest {

    private final Pace pace = new Pace();
    private final DueWork work = new Named("sweep");

    @Test
    void aWorkThatHasNotRunTakesAsManyAsItMay() {
        assertThat(pace.rows(work, 1000)).isEqualTo(1000);
    }

    @Test
    void slowRowsMakeTheNextTransactionSmaller() {
        pace.took(work, 1000, Duration.ofMillis(200));

        assertThat(pace.rows(work, 1000)).isEqualTo(500);
        assertThat(pace.rows(new Named("another"), 1000)).isEqualTo(1000);
    }

    @Test
    void fastRowsMakeItLargerAgainUpToTheMost() {
        pace.took(work, 1000, Duration.ofMillis(200));
        pace.took(work, 500, Duration.ofMillis(80));
        assertThat(pace.rows(work, 1000)).isEqualTo(625);

        pace.took(work, 625, Duration.ofMillis(10));
        assertThat(pace.rows(work, 1000)).isEqualTo(1000);
    }

    @Test
    void itNeverFallsBelowTheLeast() {
        pace.took(work, 1000, Duration.ofSeconds(20));

        assertThat(pace.rows(work, 1000)).isEqualTo(Pace.LEAST);
    }

    @Test
    void aFewRowsTellNothing() {
        pace.took(work, 3, Duration.ofSeconds(1));

        assertThat(pace.rows(work, 1000)).isEqualTo(1000);
    }

    private record Named(String name) implements DueWork {

        @Override
        public int rank() {
            return 1;
        }

        @Override
        public NextDue nextDue() {
            throw new UnsupportedOperationException();
        }

        @Override
        public int runBatch(Instant moment) {
            throw new UnsupportedOperationException();
        }
    }
}
