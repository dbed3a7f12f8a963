package io.tenure.authority.license;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Example;

/** The days of a license (domain.md C2, 000.32). */
class LicenseTest {

    private static License license(String expiresOn, String blockedOn) {
        return new License("S", KeyType.DEVICE, LicenseType.COMMERCIAL, Edition.STANDARD, 1, null, day(expiresOn), null,
                day(blockedOn), null, false, false, null, null, List.of(), null, null, LicenseState.ISSUED, true);
    }

    private static LocalDate day(String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    @Example
    void a_license_is_expired_from_the_day_after_its_last() {
        assertThat(license("2026-03-01", null).expired(day("2026-03-01"))).isFalse();
        assertThat(license("2026-03-01", null).expired(day("2026-03-02"))).isTrue();
        assertThat(license(null, null).expired(day("2999-01-01"))).isFalse();
    }

    @Example
    void a_blocked_license_goes_on_for_8_days_the_first_counted() {
        assertThat(license(null, "2026-05-01").lastDay()).isEqualTo(day("2026-05-08"));
        assertThat(license("2027-01-01", "2026-05-01").lastDay()).isEqualTo(day("2026-05-08"));
        assertThat(license("2026-05-03", "2026-05-01").lastDay()).isEqualTo(day("2026-05-03"));
        assertThat(license("2026-05-03", null).lastDay()).isEqualTo(day("2026-05-03"));
        assertThat(license(null, null).lastDay()).isNull();
    }

    @Example
    void a_license_is_the_same_after_it_went_over_the_line() {
        License before = new License("S-1", KeyType.CORE, LicenseType.TRIAL, Edition.ENTERPRISE, 7, 30,
                day("2026-02-11"), day("2026-01-12"), day("2026-01-20"), 3, true, true, "P", "1.2",
                List.of("1.1", "1.2"), "SUP", day("2026-12-31"), LicenseState.PAUSED, true);
        var fields = new java.util.LinkedHashMap<String, Object>(LicenseFields.of(before));
        fields.replaceAll((name, value) -> value instanceof Integer number ? (Object) number.longValue() : value);
        assertThat(LicenseFields.read(fields, true)).isEqualTo(before);
    }
}
