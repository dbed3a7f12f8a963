package io.tenure.services.mail;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How long is waited after each try that failed: ever longer, two days in all. */
final class MailRetry {

    private static final List<Duration> PAUSES = List.of(Duration.ofMinutes(1), Duration.ofMinutes(5),
            Duration.ofMinutes(15), Duration.ofHours(1), Duration.ofHours(2), Duration.ofHours(4), Duration.ofHours(8),
            Duration.ofHours(12), Duration.ofHours(24));

    private MailRetry() {
    }

    /** The pause after so many tries, from 1 on; empty when there is no further one. */
    static Optional<Duration> after(int attempts) {
        return attempts <= PAUSES.size() ? Optional.of(PAUSES.get(attempts - 1)) : Optional.empty();
    }
}
