package io.tenure.keystorage.key;

import static io.tenure.keystorage.key.GivenLicense.license;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpiryTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 6, 30);

    @ParameterizedTest
    @CsvSource({"2025-07-31, 31, NONE,", "2025-07-30, 30, WARNING, 30", "2025-07-16, 16, WARNING, 30",
        "2025-07-15, 15, WARNING, 15", "2025-07-05, 5, WARNING, 5", "2025-07-01, 1, WARNING, 1", "2025-06-30, 0, WARNING, 1",
        "2025-06-29, -1, CRITICAL,"})
    void it_is_warned_30_15_5_and_1_days_before_and_critical_when_over(String lastDay, long left, Severity severity,
                                                                       Integer warning) {
        Expiry expiry = Expiry.of(license().expiring(lastDay).now(), TODAY);
        assertThat(expiry.daysLeft()).isEqualTo(left);
        assertThat(expiry.severity()).isEqualTo(severity);
        assertThat(expiry.warning().orElse(null)).isEqualTo(warning);
    }

    @Test
    void a_key_without_end_has_no_days_left_and_no_warning() {
        Expiry expiry = Expiry.of(license().now(), TODAY);
        assertThat(expiry.daysLeft()).isNull();
        assertThat(expiry.severity()).isEqualTo(Severity.NONE);
        assertThat(expiry.over()).isFalse();
    }

    @Test
    void a_blocked_key_ends_after_8_days_the_day_of_blocking_counted() {
        assertThat(Expiry.of(license().blocked("2025-06-25").expiring("2026-01-01").now(), TODAY).lastDay())
                .isEqualTo("2025-07-02");
        assertThat(Expiry.of(license().blocked("2025-06-22").now(), TODAY).over()).isTrue();
    }

    @Test
    void a_block_is_warned_of_even_where_the_license_renews() {
        assertThat(Expiry.of(license().renewing().blocked("2025-06-25").now(), TODAY).near()).isTrue();
    }
}
