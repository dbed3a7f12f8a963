package io.tenure.services.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How long is waited after each try that failed: ever longer, a little more than three days in all. */
final class WebhookRetry {

    private static final List<Duration> PAUSES = List.of(Duration.ofSeconds(5), Duration.ofMinutes(5),
            Duration.ofMinutes(30), Duration.ofHours(2), Duration.ofHours(5), Duration.ofHours(10), Duration.ofHours(14),
            Duration.ofHours(20), Duration.ofHours(24));

    private WebhookRetry() {
    }

    /** The pause after so many tries, from 1 on; empty when there is no further one. */
    static Optional<Duration> after(int attempts) {
        return attempts <= PAUSES.size() ? Optional.of(PAUSES.get(attempts - 1)) : Optional.empty();
    }
}
