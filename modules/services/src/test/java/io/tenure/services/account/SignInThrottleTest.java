package io.tenure.services.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class SignInThrottleTest {

    private static final Instant NOON = Instant.parse("2026-03-14T12:00:00Z");
    private static final Email KERN = new Email("m.kern@tenure.example");

    private final SignInThrottle throttle = new SignInThrottle();

    @Test
    void a_ninth_try_at_one_account_waits_whatever_its_network_address() {
        for (int i = 0; i < SignInThrottle.TRIES_PER_ACCOUNT; i++) {
            assertThat(throttle.begin(KERN, "10.0.0." + i, NOON)).isZero();
        }
        assertThat(throttle.begin(KERN, "10.0.0.99", NOON)).isEqualTo(SignInThrottle.WINDOW);
    }

    @Test
    void one_network_address_waits_after_forty_accounts() {
        for (int i = 0; i < SignInThrottle.TRIES_PER_ADDRESS; i++) {
            assertThat(throttle.begin(new Email(i + "@tenure.example"), "10.0.0.1", NOON)).isZero();
        }
        assertThat(throttle.begin(KERN, "10.0.0.1", NOON)).isEqualTo(SignInThrottle.WINDOW);
        assertThat(throttle.begin(KERN, "10.0.0.2", NOON)).isZero();
    }

    @Test
    void who_signs_in_rightly_never_waits() {
        for (int i = 0; i < 100; i++) {
            assertThat(throttle.begin(KERN, "10.0.0.1", NOON.plusSeconds(i))).isZero();
            throttle.succeeded(KERN, "10.0.0.1", NOON.plusSeconds(i));
        }
    }

    @Test
    void a_right_sign_in_does_not_wipe_out_the_tries_at_other_accounts_from_the_same_address() {
        for (int i = 0; i < SignInThrottle.TRIES_PER_ADDRESS; i++) {
            throttle.begin(new Email(i + "@tenure.example"), "10.0.0.1", NOON);
            throttle.begin(KERN, "10.0.0.1", NOON.plusMillis(i));
            throttle.succeeded(KERN, "10.0.0.1", NOON.plusMillis(i));
        }
        assertThat(throttle.begin(KERN, "10.0.0.1", NOON.plusSeconds(1))).isPositive();
    }
}
