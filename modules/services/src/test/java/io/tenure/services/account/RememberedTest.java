package io.tenure.services.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RememberedTest {

    private static final Instant NOON = Instant.parse("2026-03-14T12:00:00Z");

    private final Remembered<String, String> remembered = new Remembered<>(2, Duration.ofSeconds(5));

    @Test
    void an_answer_is_good_for_five_seconds() {
        remembered.keep("a", "answer", NOON);
        assertThat(remembered.recall("a", NOON.plusMillis(4_999))).contains("answer");
        assertThat(remembered.recall("a", NOON.plusSeconds(5))).isEmpty();
    }

    @Test
    void what_is_forgotten_is_gone_at_once() {
        remembered.keep("a", "answer", NOON);
        remembered.forget("a");
        assertThat(remembered.recall("a", NOON)).isEmpty();
    }

    @Test
    void the_answer_not_asked_for_longest_is_dropped_first() {
        remembered.keep("a", "1", NOON);
        remembered.keep("b", "2", NOON);
        remembered.recall("a", NOON);
        remembered.keep("c", "3", NOON);
        assertThat(remembered.recall("b", NOON)).isEmpty();
        assertThat(remembered.recall("a", NOON)).contains("1");
    }
}
