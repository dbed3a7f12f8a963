package io.tenure.services.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WebhookSecretTest {

    /** The example of the specification's reference libraries. */
    @Test
    void a_message_is_signed_as_every_standard_library_checks_it() {
        WebhookSecret secret = new WebhookSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        assertThat(secret.sign("msg_p5jXN8AQM9LWM0D4loKWxJek", 1_614_265_330, "{\"test\": 2432232314}"))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void every_secret_is_another_one_and_does_not_show_itself() {
        WebhookSecret secret = WebhookSecret.fresh();
        assertThat(secret).isNotEqualTo(WebhookSecret.fresh());
        assertThat(secret.text()).matches("whsec_[A-Za-z0-9+/]{43}=");
        assertThat(secret).hasToString("whsec_...");
    }
}
