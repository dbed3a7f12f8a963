package io.tenure.authority.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenure.authority.license.Edition;
import io.tenure.authority.license.KeyType;
import io.tenure.authority.license.License;
import io.tenure.authority.license.LicenseType;
import io.tenure.kernel.Refusal;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Example;

/** What can be issued, and when its term begins. */
class NewLicenseTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-01-12");

    private static License issued(LicenseForm form, LicenseType type, Integer limit, Integer term,
                                  LocalDate expiresOn) {
        return new NewLicense(new IssueLicense.Request(form, KeyType.DEVICE, type, Edition.STANDARD, limit, term,
                expiresOn, " ", null, List.of("5.0", "5,1"), null, null, null, null, null)).license(TODAY);
    }

    private static void refused(LicenseForm form, LicenseType type, Integer limit, Integer term, LocalDate expiresOn,
                                String code) {
        assertThatThrownBy(() -> issued(form, type, limit, term, expiresOn)).isInstanceOf(Refusal.class)
                .extracting(refusal -> ((Refusal) refusal).code().name()).isEqualTo(code);
    }

    @Example
    void the_term_of_a_code_waits_for_its_first_activation_and_that_of_a_file_begins_at_once() {
        License code = issued(LicenseForm.ACTIVATION_CODE, LicenseType.COMMERCIAL, 5, 365, null);
        assertThat(code.termDays()).isEqualTo(365);
        assertThat(code.expiresOn()).isNull();
        License file = issued(LicenseForm.KEY_FILE, LicenseType.COMMERCIAL, 5, 365, null);
        assertThat(file.termDays()).isNull();
        assertThat(file.expiresOn()).isEqualTo(LocalDate.parse("2027-01-12"));
    }

    @Example
    void a_license_has_a_term_or_a_last_day_and_only_a_perpetual_one_may_have_neither() {
        refused(LicenseForm.KEY_FILE, LicenseType.COMMERCIAL, 5, 30, TODAY, "LICENSE_TERM_INVALID");
        refused(LicenseForm.KEY_FILE, LicenseType.COMMERCIAL, 5, null, null, "LICENSE_TERM_INVALID");
        assertThat(issued(LicenseForm.KEY_FILE, LicenseType.PERPETUAL, 5, null, null).expiresOn()).isNull();
    }

    @Example
    void units_and_days_are_at_least_one() {
        refused(LicenseForm.ACTIVATION_CODE, LicenseType.TRIAL, 0, 30, null, "LICENSE_NUMBER_INVALID");
        refused(LicenseForm.ACTIVATION_CODE, LicenseType.TRIAL, 1, 0, null, "LICENSE_NUMBER_INVALID");
        refused(LicenseForm.ACTIVATION_CODE, LicenseType.TRIAL, null, 30, null, "REQUIRED");
        refused(null, LicenseType.TRIAL, 1, 30, null, "REQUIRED");
    }

    @Example
    void a_version_never_has_the_comma_that_separates_them() {
        assertThat(issued(LicenseForm.KEY_FILE, LicenseType.TRIAL, 1, 30, null).compatibleVersions())
                .containsExactly("5.0", "5 1");
    }
}
