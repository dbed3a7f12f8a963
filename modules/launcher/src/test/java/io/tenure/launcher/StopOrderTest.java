package io.tenure.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class StopOrderTest {

    private static final Duration LONG = Duration.ofSeconds(20);

    private final List<String> ended = new CopyOnWriteArrayList<>();
    private final StopOrder stops = new StopOrder(waits -> { });

    @Test
    void what_started_last_ends_first() {
        stops.started("database", LONG, () -> ended.add("database"));
        stops.started("server", LONG, () -> ended.add("server"));
        stops.stopAll();
        assertThat(ended).containsExactly("server", "database");
    }

    @Test
    void a_part_that_fails_to_end_does_not_keep_the_others_running() {
        stops.started("database", LONG, () -> ended.add("database"));
        stops.started("server", LONG, () -> {
            throw new IOException("already gone");
        });
        stops.stopAll();
        assertThat(ended).containsExactly("database");
    }

    @Test
    void a_part_that_does_not_end_is_left_behind_after_its_time() {
        CountDownLatch never = new CountDownLatch(1);
        stops.started("database", LONG, () -> ended.add("database"));
        stops.started("server", Duration.ofMillis(50), never::await);
        stops.stopAll();
        assertThat(ended).containsExactly("database");
    }

    @Test
    void each_part_is_ended_once() {
        stops.started("database", LONG, () -> ended.add("database"));
        stops.stopAll();
        stops.stopAll();
        assertThat(ended).containsExactly("database");
    }

    @Test
    void a_failing_start_says_so() {
        assertThatThrownBy(() -> stops.during(() -> {
            throw new IOException("no port");
        })).hasMessage("no port");
    }
}
