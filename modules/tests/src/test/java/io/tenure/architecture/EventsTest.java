package io.tenure.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.services.webhook.EventType;
import java.util.List;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

/** What the audit log tells has words on its page, and a name for webhooks. */
class EventsTest {

    private static final ResourceBundle WORDS = ResourceBundle.getBundle("io.tenure.ui.messages", java.util.Locale.ROOT);

    private static List<String> keys(String prefix) {
        return WORDS.keySet().stream().filter(key -> key.startsWith(prefix)).map(key -> key.substring(prefix.length())).toList();
    }

    /** Endpoints are told of no endpoint, but of a test of their own. */
    @Test
    void every_action_is_an_event_that_webhooks_can_ask_for() {
        List<String> things = keys("bss.subject.");
        assertThat(keys("audit.").stream().filter(action -> !action.startsWith("WEBHOOK_"))).hasSizeGreaterThan(50)
                .allSatisfy(action -> assertThat(things.stream().map(thing -> EventType.of(thing, action)))
                        .as(action).anyMatch(EventType.all()::contains));
    }
}
