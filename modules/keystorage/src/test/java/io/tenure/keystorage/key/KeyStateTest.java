package io.tenure.keystorage.key;

import static io.tenure.keystorage.key.GivenLicense.license;
import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.authority.license.LicenseState;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyStateTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 6, 30);

    private static KeyState state(GivenLicense license) {
        return license.stored(null).state(TODAY);
    }

    private static KeyState stateOfSubscription(GivenLicense license) {
        return license.stored("S-100020").state(TODAY);
    }

    @Test
    void a_key_without_end_or_whose_term_has_not_begun_is_available() {
        assertThat(state(license())).isEqualTo(KeyState.AVAILABLE);
        assertThat(state(license().term(365, null))).isEqualTo(KeyState.AVAILABLE);
    }

    @ParameterizedTest
    @CsvSource({"2025-07-31, AVAILABLE", "2025-07-30, EXPIRING", "2025-06-30, EXPIRING", "2025-06-29, EXPIRED"})
    void the_last_valid_day_decides(String expiresOn, KeyState state) {
        assertThat(state(license().expiring(expiresOn))).isEqualTo(state);
    }

    @Test
    void what_renews_by_itself_does_not_count_as_expiring() {
        assertThat(state(license().subscription().renewing().expiring("2025-07-05"))).isEqualTo(KeyState.AVAILABLE);
        assertThat(state(license().subscription().expiring("2025-07-05"))).isEqualTo(KeyState.EXPIRING);
    }

    @Test
    void a_block_is_said_before_an_expiry() {
        assertThat(state(license().blocked("2025-06-30"))).isEqualTo(KeyState.BLOCKED);
        assertThat(state(license().blocked("2025-01-01").expiring("2025-02-01"))).isEqualTo(KeyState.BLOCKED);
    }

    @Test
    void a_key_follows_its_subscription() {
        assertThat(stateOfSubscription(license().subscription().in(LicenseState.PAUSED).expiring("2025-07-31")))
                .isEqualTo(KeyState.SUSPENDED);
        assertThat(stateOfSubscription(license().subscription().in(LicenseState.CANCELED).expiring("2025-07-31")))
                .isEqualTo(KeyState.CANCELED);
        assertThat(stateOfSubscription(license().subscription().expiring("2025-06-29"))).isEqualTo(KeyState.CANCELED);
        assertThat(stateOfSubscription(license().expiring("2025-06-29"))).isEqualTo(KeyState.EXPIRED);
    }

    @Test
    void only_available_and_expiring_keys_are_given_out() {
        assertThat(KeyState.values()).filteredOn(KeyState::givesOut)
                .containsExactly(KeyState.AVAILABLE, KeyState.EXPIRING);
    }
}
