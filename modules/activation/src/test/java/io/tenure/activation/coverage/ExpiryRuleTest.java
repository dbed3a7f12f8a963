package io.tenure.activation.coverage;

import static io.tenure.activation.coverage.GivenLicense.commercial;
import static io.tenure.activation.coverage.GivenLicense.of;
import static io.tenure.activation.coverage.GivenLicense.subscription;
import static io.tenure.activation.coverage.GivenLicense.trial;
import static io.tenure.activation.coverage.GivenMachine.device;
import static io.tenure.activation.coverage.GivenMachine.installation;
import static io.tenure.activation.coverage.GivenMachine.lines;
import static io.tenure.activation.coverage.GivenMachine.svm;
import static io.tenure.authority.license.KeyType.DESKTOP;
import static io.tenure.authority.license.KeyType.DEVICE;
import static io.tenure.authority.license.KeyType.SERVER;
import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.authority.license.LicenseType;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a machine can do after its license: rulings.md 17 and 20, domain.md 000.29-32 and 004.10-12. */
class ExpiryRuleTest {

    /** 000 example 20. */
    @Test
    void a_trial_that_is_over_leaves_nothing_and_a_commercial_license_limited_functions() {
        assertThat(lines(svm().holds(SERVER, trial("T").until("2025-04-10"), "2025-03-12").on("2025-04-01")))
                .containsExactly("SERVER 2025-03-12 2025-04-10 LICENSE T", "SERVER 2025-04-11 open NONE T");
        assertThat(lines(device().holds(DEVICE, commercial("C").until("2025-04-10"), "2025-03-12").on("2025-04-01")))
                .containsExactly("DEVICE 2025-03-12 2025-04-10 LICENSE C", "DEVICE 2025-04-11 open LIMITED C");
    }

    @Test
    void a_subscription_license_has_the_grace_it_carries() {
        Coverage coverage = svm().holds(SERVER, subscription("S").until("2025-04-10").grace(5), "2025-03-12")
                .on("2025-04-01");
        assertThat(lines(coverage)).containsExactly(
                "SERVER 2025-03-12 2025-04-10 LICENSE S",
                "SERVER 2025-04-11 2025-04-15 GRACE S",
                "SERVER 2025-04-16 open LIMITED S");
        assertThat(coverage.lapse()).contains(new Lapse(LocalDate.parse("2025-04-11"), CoverageMode.GRACE,
                EndedBy.EXPIRED, SERVER, "S"));
    }

    /** 000.31: the administrator is told since when and for how long. */
    @Test
    void grace_is_told_from_its_first_day_to_its_last_and_only_where_nothing_else_covers() {
        GivenMachine machine = svm().holds(SERVER, subscription("A").until("2026-01-31").grace(14), "2025-02-01");
        assertThat(machine.on("2026-01-31").grace()).isEmpty();
        CoverageRow grace = machine.on("2026-02-01").grace().orElseThrow();
        assertThat(grace.from()).isEqualTo("2026-02-01");
        assertThat(grace.to()).isEqualTo("2026-02-14");
        assertThat(machine.on("2026-02-14").grace()).isPresent();
        assertThat(machine.on("2026-02-15").grace()).isEmpty();
        assertThat(machine.holds(DESKTOP, commercial("B").until("2026-12-31"), "2025-02-01").on("2026-02-01").grace()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = LicenseType.class, names = {"COMMERCIAL", "TRIAL", "RENTAL", "NFR", "PERPETUAL"})
    void no_other_license_has_grace_on_svms_and_devices(LicenseType type) {
        GivenLicense license = of(type, "L").until("2025-04-10").grace(5);
        CoverageMode left = type == LicenseType.TRIAL ? CoverageMode.NONE : CoverageMode.LIMITED;
        LocalDate after = LocalDate.parse("2025-04-11");
        assertThat(svm().holds(SERVER, license, "2025-01-01").on("2025-04-01").modeOn(after)).isEqualTo(left);
        assertThat(device().holds(DEVICE, license, "2025-01-01").on("2025-04-01").modeOn(after)).isEqualTo(left);
    }

    @Test
    void a_subscription_license_without_grace_days_has_none() {
        assertThat(svm().holds(SERVER, subscription("S").until("2025-04-10"), "2025-03-12").on("2025-04-11").mode())
                .isEqualTo(CoverageMode.LIMITED);
    }

    @Test
    void the_queue_takes_over_before_grace() {
        Coverage coverage = svm().holds(SERVER, subscription("S").until("2025-04-10").grace(30), "2025-03-12")
                .then(SERVER, commercial("C").until("2026-04-10")).on("2025-04-01");
        assertThat(lines(coverage)).contains("SERVER 2025-04-11 2026-04-10 LICENSE C");
    }

    @Test
    void a_block_cuts_grace_and_where_it_ends_the_license_there_is_none() {
        assertThat(lines(svm().holds(SERVER, subscription("S").until("2025-04-10").grace(30).blocked("2025-04-05"), "2025-03-12")
                .on("2025-04-11"))).containsExactly(
                "SERVER 2025-03-12 2025-04-10 LICENSE S",
                "SERVER 2025-04-11 2025-04-12 GRACE S",
                "SERVER 2025-04-13 open LIMITED S");
        assertThat(lines(svm().holds(SERVER, subscription("S").until("2025-04-10").grace(30).blocked("2025-04-01"), "2025-03-12")
                .on("2025-04-11"))).containsExactly(
                "SERVER 2025-03-12 2025-04-08 LICENSE S",
                "SERVER 2025-04-09 open LIMITED S");
    }

    @Test
    void grace_is_reckoned_from_the_licenses_last_day_even_if_it_came_later() {
        assertThat(lines(installation("12").holds(SERVER, subscription("S").until("2026-01-15"), "2026-02-01")
                .on("2026-02-01"))).containsExactly(
                "SERVER 2026-02-01 2026-02-14 GRACE S",
                "SERVER 2026-02-15 open FREE S");
    }

    @Test
    void grace_that_was_replaced_is_history() {
        assertThat(lines(installation("12")
                .had(SERVER, subscription("A").until("2026-01-15"), "2025-01-16", "2026-01-15", EndedBy.EXPIRED)
                .holds(SERVER, subscription("B").until("2027-01-15"), "2026-01-20").on("2026-02-01"))).startsWith(
                "SERVER 2025-01-16 2026-01-15 LICENSE A",
                "SERVER 2026-01-16 2026-01-19 GRACE A",
                "SERVER 2026-01-20 2027-01-15 LICENSE B");
    }

    @ParameterizedTest
    @EnumSource(MachineKind.class)
    void nothing_is_left_of_a_license_that_was_removed(MachineKind kind) {
        GivenLicense license = subscription("S").until("2026-01-15").grace(30);
        MachineFacts machine = new MachineFacts(kind, "9", List.of(new Tenure(SERVER, license.facts(),
                LocalDate.parse("2025-01-16"), LocalDate.parse("2025-06-30"), EndedBy.REMOVED, CoverageSource.KEY)),
                List.of(), List.of());
        assertThat(lines(Coverage.of(machine, LocalDate.parse("2025-07-05")))).containsExactly(
                "SERVER 2025-01-16 2025-06-30 LICENSE S",
                "SERVER 2025-07-01 open NONE S");
    }

    /** 004 examples 6, 7 and 9; F2, F6, F7. The last day of grace of a license whose last valid day is 2026-01-15. */
    @ParameterizedTest
    @CsvSource({
        "7,        SUBSCRIPTION, 2026-01-29", "8.0,      SUBSCRIPTION, 2026-01-29", "8,        RENTAL,     2026-01-29",
        "8,        COMMERCIAL,   2026-01-29", "8,        PERPETUAL,    2026-01-29", "8,        TRIAL,      2026-01-15",
        "8,        NFR,          2026-01-15", "9,        SUBSCRIPTION, 2026-02-14", "9,        COMMERCIAL, 2026-02-14",
        "9,        RENTAL,       2026-03-15", "9,        PERPETUAL,    2026-01-15", "9,        TRIAL,      2026-01-15",
        "9.5 U3,   RENTAL,       2026-03-15", "9.5U4,    RENTAL,       2026-03-16", "9.5.4.26, RENTAL,     2026-03-16",
        "12.1,     RENTAL,       2026-03-16", "12,       SUBSCRIPTION, 2026-02-14", "12,       PERPETUAL,  2026-01-15",
        "12,       NFR,          2026-01-15", ",         RENTAL,       2026-03-16", ",         COMMERCIAL, 2026-02-14",
    })
    void an_installation_has_grace_by_type_and_version_and_is_then_free(String version, LicenseType type, LocalDate last) {
        Coverage coverage = installation(version).holds(SERVER, of(type, "L").until("2026-01-15"), "2025-01-16")
                .on("2026-01-01");
        LocalDate end = LocalDate.parse("2026-01-15");
        assertThat(coverage.modeOn(end)).isEqualTo(CoverageMode.FULL);
        assertThat(coverage.modeOn(last)).isEqualTo(last.equals(end) ? CoverageMode.FULL : CoverageMode.GRACE);
        assertThat(coverage.modeOn(last.plusDays(1))).isEqualTo(CoverageMode.FREE);
    }

    @Test
    void two_months_of_grace_are_cut_to_the_months_end() {
        assertThat(lines(installation("9").holds(SERVER, of(LicenseType.RENTAL, "R").until("2026-12-31"), "2026-01-01")
                .on("2026-06-01"))).contains("SERVER 2027-01-01 2027-02-28 GRACE R");
    }

    @Test
    void the_machines_version_counts_before_the_licenses() {
        GivenLicense license = subscription("S").until("2026-01-15").version("12");
        assertThat(lines(installation("8").holds(SERVER, license, "2025-01-16").on("2026-01-01")))
                .contains("SERVER 2026-01-16 2026-01-29 GRACE S");
        assertThat(lines(installation(null).holds(SERVER, license.version("8"), "2025-01-16").on("2026-01-01")))
                .contains("SERVER 2026-01-16 2026-01-29 GRACE S");
    }

    /** 004 example 10. */
    @Test
    void a_perpetual_license_has_no_end() {
        assertThat(lines(installation("12").holds(SERVER, of(LicenseType.PERPETUAL, "P"), "2020-01-01").on("2026-01-01")))
                .containsExactly("SERVER 2020-01-01 open LICENSE P");
    }

    @ParameterizedTest
    @CsvSource({"9.5,9,5,0", "v12.1.2.172,12,1,2", "9.5 Update 4b,9,5,4", "9.5u4,9,5,4", "Backup & Replication 8,8,0,0"})
    void versions_are_read_in_their_usual_spellings(String text, int major, int minor, int update) {
        assertThat(ProductVersion.of(text)).contains(new ProductVersion(major, minor, update));
    }

    @Test
    void a_version_without_a_number_is_unknown() {
        assertThat(ProductVersion.of("newest")).isEmpty();
        assertThat(ProductVersion.of(null)).isEmpty();
    }
}
