package io.tenure.services.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenure.kernel.Refusal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventTypeTest {

    @ParameterizedTest
    @CsvSource({"SUBSCRIPTION, INCREASE_SEATS, subscription.seats_increased", "MACHINE, KEY_ADDED, machine.key_added",
        "KEY, KEY_ADDED, key.added", "SIGNING_KEY, SIGNING_KEY_ROTATED, signing_key.rotated",
        "ACTIVATION_TASK, TASK_STOPPED, activation_task.stopped", "POOL, LICENSES_PURCHASED, pool.licenses_purchased"})
    void a_row_of_the_audit_log_has_a_dotted_name_in_the_past_tense(String subject, String action, String name) {
        assertThat(EventType.of(subject, action)).isEqualTo(name);
    }

    @Test
    void names_are_dotted_and_unique() {
        assertThat(EventType.all()).hasSizeGreaterThan(50).allSatisfy(name -> assertThat(name).matches("[a-z_]+\\.[a-z_]+"));
    }

    @Test
    void an_endpoint_gets_what_it_asked_for() {
        EventFilter filter = EventFilter.of(List.of("subscription.*", "key.added"));
        assertThat(filter.takes("subscription.canceled")).isTrue();
        assertThat(filter.takes("key.added")).isTrue();
        assertThat(filter.takes("key.deleted")).isFalse();
        assertThat(filter.takes("subscriptions")).isFalse();
        assertThat(EventFilter.of(List.of()).takes("anything.happened")).isTrue();
    }

    @Test
    void a_name_that_no_event_has_is_refused() {
        for (String name : List.of("subscription.exploded", "subs.*", "*", "", "subscription")) {
            assertThatThrownBy(() -> EventFilter.of(List.of(name))).isInstanceOf(Refusal.class).hasMessage("UNKNOWN_EVENT_TYPE");
        }
    }

    @Test
    void tries_go_on_for_three_days() {
        java.time.Duration all = java.time.Duration.ZERO;
        int attempts = 1;
        for (; WebhookRetry.after(attempts).isPresent(); attempts++) {
            all = all.plus(WebhookRetry.after(attempts).get());
        }
        assertThat(attempts).isEqualTo(10);
        assertThat(all.toHours()).isBetween(72L, 78L);
    }
}
