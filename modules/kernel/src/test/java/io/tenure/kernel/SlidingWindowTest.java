package io.tenure.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SlidingWindowTest {

    private static final Instant NOON = Instant.parse("2026-03-14T12:00:00Z");
    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

    @Property
    void up_to_the_limit_nobody_waits(@ForAll @IntRange(min = 1, max = 20) int limit) {
        SlidingWindow window = new SlidingWindow(limit, TEN_MINUTES, 100);
        for (int i = 0; i < limit; i++) {
            assertThat(window.pause("a", NOON)).isZero();
            window.count("a", NOON);
        }
        assertThat(window.pause("a", NOON)).isEqualTo(TEN_MINUTES);
    }

    @Property
    void the_wait_ends_when_the_first_try_leaves_the_window(@ForAll @IntRange(min = 0, max = 599) int seconds) {
        SlidingWindow window = new SlidingWindow(1, TEN_MINUTES, 100);
        window.count("a", NOON);
        assertThat(window.pause("a", NOON.plusSeconds(seconds))).isEqualTo(Duration.ofSeconds(600 - seconds));
        assertThat(window.pause("a", NOON.plus(TEN_MINUTES))).isZero();
    }

    @Test
    void one_key_does_not_slow_down_another() {
        SlidingWindow window = new SlidingWindow(1, TEN_MINUTES, 100);
        window.count("a", NOON);
        assertThat(window.pause("b", NOON)).isZero();
    }

    @Test
    void a_try_taken_back_does_not_count() {
        SlidingWindow window = new SlidingWindow(1, TEN_MINUTES, 100);
        window.count("a", NOON);
        window.takeBack("a", NOON);
        assertThat(window.pause("a", NOON)).isZero();
    }

    @Test
    void the_key_not_seen_for_longest_is_dropped_first() {
        SlidingWindow window = new SlidingWindow(1, TEN_MINUTES, 2);
        window.count("old", NOON);
        window.count("kept", NOON);
        window.count("new", NOON);
        assertThat(window.pause("old", NOON)).isZero();
        assertThat(window.pause("kept", NOON)).isPositive();
        assertThat(window.pause("new", NOON)).isPositive();
    }
}
