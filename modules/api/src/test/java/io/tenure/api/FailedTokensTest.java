package io.tenure.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class FailedTokensTest {

    private static final Instant NOW = Instant.parse("2026-01-31T08:00:00Z");

    private final FailedTokens failed = new FailedTokens();

    @Test
    void the_limit_is_per_address_and_minute() {
        for (int i = 0; i < FailedTokens.MOST; i++) {
            assertThat(failed.count("192.0.2.1", NOW)).isZero();
        }
        assertThat(failed.count("192.0.2.1", NOW.plusSeconds(20))).isEqualTo(40);
        assertThat(failed.count("192.0.2.2", NOW)).isZero();
        assertThat(failed.count("192.0.2.1", NOW.plusSeconds(60))).isZero();
    }
}
