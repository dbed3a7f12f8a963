package io.tenure.authority.license;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A newer key differs in its expiration date and its support expiration date only: domain.md 004.3. */
class LicenseRenewalTest {

    private static License ending(String expires, String support) {
        return ending(LicenseType.SUBSCRIPTION, expires, support);
    }

    private static License ending(LicenseType type, String expires, String support) {
        return new License("5F0C1B9E", KeyType.DEVICE, type, Edition.STANDARD, 1, null, day(expires), null,
                null, null, false, false, null, null, List.of(), "1001", day(support), LicenseState.ISSUED, true);
    }

    private static LocalDate day(String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    private static boolean renews(String expires, String support) {
        return ending("2026-12-31", "2026-12-31").renewedBy(ending(expires, support));
    }

    @Test
    void a_key_is_newer_when_it_or_its_support_ends_later_and_neither_sooner() {
        assertThat(renews("2027-12-31", "2026-12-31")).isTrue();
        assertThat(renews("2026-12-31", "2027-12-31")).isTrue();
        assertThat(renews(null, null)).as("without end").isTrue();
        assertThat(renews("2026-12-31", "2026-12-31")).as("the one that is installed").isFalse();
        assertThat(renews("2026-06-30", "2027-12-31")).isFalse();
        assertThat(ending(null, null).renewedBy(ending("2027-12-31", null))).as("one that does not end").isFalse();
        assertThat(ending(null, null).renewedBy(ending(null, "2027-12-31"))).as("support of one that does not end").isTrue();
    }

    /** Domain.md 000.14. */
    @Test
    void no_key_of_a_trial_is_newer() {
        License trial = ending(LicenseType.TRIAL, "2026-12-31", null);
        assertThat(trial.renewedBy(ending(LicenseType.TRIAL, "2027-12-31", "2027-12-31"))).isFalse();
        assertThat(trial.trialEndsBefore(day("2027-01-01"))).isTrue();
        assertThat(trial.trialEndsBefore(day("2026-12-31"))).as("the one that is installed").isFalse();
        assertThat(trial.trialEndsBefore(day("2026-12-01"))).as("ended sooner").isFalse();
        assertThat(ending("2026-12-31", null).trialEndsBefore(day("2027-01-01"))).as("no trial").isFalse();
    }
}
