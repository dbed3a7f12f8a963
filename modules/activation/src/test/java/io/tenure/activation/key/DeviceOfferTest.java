package io.tenure.activation.key;

import static io.tenure.activation.key.GivenKey.active;
import static io.tenure.activation.key.GivenKey.blocked;
import static io.tenure.activation.key.GivenKey.in;
import static io.tenure.activation.key.GivenKey.key;
import static io.tenure.activation.key.GivenKey.of;
import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.activation.key.DeviceOffer.Verdict;
import io.tenure.authority.license.KeyType;
import io.tenure.authority.license.LicenseState;
import io.tenure.authority.license.LicenseType;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Which devices take a key that is distributed automatically (domain.md 000.38-39). */
class DeviceOfferTest {

    private static final LocalDate TODAY = LocalDate.parse("2025-05-15");
    private static final KeyFacts NEW = key("NEW", KeyType.DEVICE, "2026-06-30");
    private static final KeyFacts SUBSCRIPTION = of(LicenseType.SUBSCRIPTION, NEW);

    private static Verdict offered(KeyFacts key, HeldKeys held) {
        return new DeviceOffer(key).to(held, TODAY);
    }

    private static KeyFacts device(String serial, String expiresOn) {
        return key(serial, KeyType.DEVICE, expiresOn);
    }

    private static HeldKeys trialUntil(String day) {
        return active(of(LicenseType.TRIAL, device("TRIAL", day)));
    }

    @Test
    void a_device_without_a_valid_key_takes_it() {
        assertThat(offered(NEW, HeldKeys.NONE)).isEqualTo(Verdict.TAKES);
        assertThat(offered(NEW, active(device("OVER", "2025-05-14")))).isEqualTo(Verdict.TAKES);
        assertThat(offered(NEW, active(blocked("2025-05-07", device("BLOCKED", null))))).isEqualTo(Verdict.TAKES);
    }

    @Test
    void a_device_with_a_valid_key_needs_none() {
        assertThat(offered(NEW, active(device("LAST DAY", "2025-05-15")))).isEqualTo(Verdict.NEEDS_NONE);
        assertThat(offered(NEW, active(device("ENDLESS", null)))).isEqualTo(Verdict.NEEDS_NONE);
        assertThat(offered(NEW, active(blocked("2025-05-08", device("BLOCKED", null))))).isEqualTo(Verdict.NEEDS_NONE);
        assertThat(offered(NEW, active(NEW))).isEqualTo(Verdict.NEEDS_NONE);
    }

    @Test
    void where_an_additional_key_takes_over_none_is_needed() {
        HeldKeys followed = active(device("OVER", "2025-05-14")).with(KeyRole.ADDITIONAL, device("NEXT", "2026-05-14"));
        assertThat(offered(NEW, followed)).isEqualTo(Verdict.NEEDS_NONE);
        HeldKeys useless = active(device("OVER", "2025-05-14"))
                .with(KeyRole.ADDITIONAL, in(LicenseState.CANCELED, device("NEXT", "2026-05-14")));
        assertThat(offered(NEW, useless)).isEqualTo(Verdict.TAKES);
    }

    @Test
    void a_machine_with_keys_of_another_scheme_is_left_alone() {
        assertThat(offered(NEW, active(GivenKey.server("SERVER", "2025-05-01")))).isEqualTo(Verdict.NEEDS_NONE);
    }

    @Test
    void a_trial_gives_way_to_a_subscription_key_from_8_days_before_its_end() {
        assertThat(offered(SUBSCRIPTION, trialUntil("2025-05-24"))).isEqualTo(Verdict.NEEDS_NONE);
        assertThat(offered(SUBSCRIPTION, trialUntil("2025-05-23"))).isEqualTo(Verdict.TAKES);
        assertThat(offered(NEW, trialUntil("2025-05-23"))).isEqualTo(Verdict.WAITS_FOR_SUBSCRIPTION);
        assertThat(offered(NEW, trialUntil("2025-05-14"))).isEqualTo(Verdict.TAKES);
    }

    @Test
    void a_key_that_is_worth_nothing_is_taken_by_nobody() {
        assertThat(offered(device("OVER", "2025-05-14"), HeldKeys.NONE)).isEqualTo(Verdict.NEEDS_NONE);
        assertThat(offered(in(LicenseState.PAUSED, NEW), HeldKeys.NONE)).isEqualTo(Verdict.NEEDS_NONE);
    }
}
