package io.tenure.activation.coverage;

import static io.tenure.activation.coverage.GivenLicense.commercial;
import static io.tenure.activation.coverage.GivenLicense.subscription;
import static io.tenure.activation.coverage.GivenLicense.trial;
import static io.tenure.activation.coverage.GivenMachine.device;
import static io.tenure.activation.coverage.GivenMachine.lines;
import static io.tenure.activation.coverage.GivenMachine.svm;
import static io.tenure.authority.license.KeyType.CORE;
import static io.tenure.authority.license.KeyType.DESKTOP;
import static io.tenure.authority.license.KeyType.DEVICE;
import static io.tenure.authority.license.KeyType.SERVER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What takes over, and when: domain.md seeds 000 and 001 with their worked examples, rulings.md 13, 14 and 17. */
class SuccessionTest {

    /** 000 example 1. */
    @Test
    void the_additional_key_takes_over_on_the_day_after_the_last_day() {
        Coverage coverage = svm().holds(SERVER, commercial("A").until("2025-06-30"), "2024-07-01")
                .then(SERVER, commercial("B").until("2026-06-30")).on("2025-03-01");
        assertThat(lines(coverage)).containsExactly(
                "SERVER 2024-07-01 2025-06-30 LICENSE A",
                "SERVER 2025-07-01 2026-06-30 LICENSE B",
                "SERVER 2026-07-01 open LIMITED B");
        assertThat(coverage.rows()).extracting(CoverageRow::source).containsExactly(CoverageSource.KEY,
                CoverageSource.ADDITIONAL_KEY, CoverageSource.ADDITIONAL_KEY);
    }

    /** A license that goes on with a newer key covers from the day of that key on; what was in between has a name. */
    @Test
    void a_newer_key_of_an_ended_license_covers_nothing_before_it_came() {
        GivenLicense renewed = commercial("A").until("2026-06-30");
        Coverage coverage = svm().had(SERVER, renewed, "2024-07-01", "2025-06-30", EndedBy.EXPIRED)
                .holds(SERVER, renewed, "2025-07-20").on("2025-08-01");
        assertThat(lines(coverage)).containsExactly(
                "SERVER 2024-07-01 2025-06-30 LICENSE A",
                "SERVER 2025-07-01 2025-07-19 LIMITED A",
                "SERVER 2025-07-20 2026-06-30 LICENSE A",
                "SERVER 2026-07-01 open LIMITED A");
    }

    @Test
    void the_queue_is_worked_off_in_its_order() {
        Coverage coverage = device().holds(DEVICE, commercial("A").until("2026-03-31"), "2026-01-01")
                .thenFresh(DEVICE, commercial("B"), 364).thenFresh(DEVICE, commercial("C"), 364)
                .thenFresh(DEVICE, commercial("D"), null).then(DEVICE, commercial("E").until("2040-01-01"))
                .on("2026-02-01");
        assertThat(lines(coverage)).containsExactly(
                "DEVICE 2026-01-01 2026-03-31 LICENSE A",
                "DEVICE 2026-04-01 2027-03-31 LICENSE B",
                "DEVICE 2027-04-01 2028-03-30 LICENSE C",
                "DEVICE 2028-03-31 open LICENSE D");
        assertThat(coverage.lapse()).isEmpty();
        assertThat(coverage.daysLeft()).isEmpty();
    }

    /** 001 example 1: the expiry of a fresh code is its activation and its term. */
    @Test
    void a_fresh_code_expires_its_term_after_the_activation() {
        Coverage coverage = device().holds(DEVICE, commercial("A").until("2026-03-01"), "2025-03-01")
                .thenFresh(DEVICE, commercial("R"), 365).on("2026-02-01");
        assertThat(lines(coverage)).contains("DEVICE 2026-03-02 2027-03-02 LICENSE R");
    }

    /** 001.7: the term of a code that was activated elsewhere has begun there. */
    @Test
    void a_code_that_was_activated_before_keeps_its_last_day() {
        Coverage coverage = device().holds(DEVICE, commercial("A").until("2026-03-01"), "2025-03-01")
                .thenFresh(DEVICE, commercial("R").until("2026-05-05"), 365).on("2026-02-01");
        assertThat(lines(coverage)).contains("DEVICE 2026-03-02 2026-05-05 LICENSE R");
    }

    /** 001 example 5: a code saved on one device does nothing on another. */
    @Test
    void each_machine_has_its_own_queue() {
        GivenLicense code = commercial("A").until("2026-03-01");
        assertThat(device().holds(DEVICE, code, "2025-03-01").thenFresh(DEVICE, commercial("R"), 365)
                .on("2026-03-02").mode()).isEqualTo(CoverageMode.FULL);
        assertThat(device().holds(DEVICE, code, "2025-03-01").on("2026-03-02").mode()).isEqualTo(CoverageMode.LIMITED);
    }

    @Test
    void what_is_blocked_or_over_by_then_is_passed_over() {
        Coverage coverage = svm().holds(SERVER, commercial("A").until("2025-06-30"), "2024-07-01")
                .then(SERVER, commercial("B").until("2026-06-30").blocked("2025-02-01"))
                .then(SERVER, commercial("C").until("2025-06-30"))
                .then(SERVER, commercial("D").until("2025-07-01")).on("2025-03-01");
        assertThat(lines(coverage)).containsExactly(
                "SERVER 2024-07-01 2025-06-30 LICENSE A",
                "SERVER 2025-07-01 2025-07-01 LICENSE D",
                "SERVER 2025-07-02 open LIMITED D");
    }

    /** rulings.md 17, 000 example 18: the day of the block is counted. */
    @Test
    void a_blocked_license_gives_eight_full_days_and_then_the_queue_takes_over() {
        GivenLicense blocked = commercial("A").until("2025-12-31").blocked("2025-05-01");
        Coverage alone = svm().holds(SERVER, blocked, "2025-01-01").on("2025-05-03");
        assertThat(lines(alone)).containsExactly(
                "SERVER 2025-01-01 2025-05-08 LICENSE A",
                "SERVER 2025-05-09 open LIMITED A");
        assertThat(alone.lapse()).contains(new Lapse(LocalDate.parse("2025-05-09"), CoverageMode.LIMITED,
                EndedBy.BLOCKED, SERVER, "A"));
        assertThat(lines(svm().holds(SERVER, blocked, "2025-01-01")
                .then(SERVER, commercial("B").until("2026-06-30")).on("2025-05-03"))).startsWith(
                "SERVER 2025-01-01 2025-05-08 LICENSE A",
                "SERVER 2025-05-09 2026-06-30 LICENSE B");
    }

    @Test
    void a_block_does_not_prolong_a_license() {
        Coverage coverage = svm().holds(SERVER, commercial("A").until("2025-05-03").blocked("2025-05-01"), "2025-01-01")
                .on("2025-05-02");
        assertThat(coverage.lapse()).map(Lapse::on).contains(LocalDate.parse("2025-05-04"));
        assertThat(coverage.lapse()).map(Lapse::why).contains(EndedBy.EXPIRED);
    }

    /** 001 example 8: "Activate now" is at once. */
    @Test
    void activated_by_hand_the_successor_does_not_wait_for_the_eight_days() {
        Coverage coverage = device()
                .had(DEVICE, commercial("A").until("2026-03-01").blocked("2025-11-05"), "2025-03-01", "2025-11-04", EndedBy.REPLACED)
                .holds(DEVICE, commercial("R").until("2026-11-05"), "2025-11-05").on("2025-11-05");
        assertThat(lines(coverage)).containsExactly(
                "DEVICE 2025-03-01 2025-11-04 LICENSE A",
                "DEVICE 2025-11-05 2026-11-05 LICENSE R",
                "DEVICE 2026-11-06 open LIMITED R");
    }

    /** 001 example 7. */
    @Test
    void after_a_removal_the_reserve_takes_over_at_once() {
        Coverage coverage = device().had(DEVICE, commercial("A").until("2026-03-01"), "2025-03-01", "2025-12-14", EndedBy.REMOVED)
                .thenFresh(DEVICE, commercial("R"), 365).on("2025-12-15");
        assertThat(lines(coverage)).contains("DEVICE 2025-12-15 2026-12-15 LICENSE R");
        assertThat(coverage.mode()).isEqualTo(CoverageMode.FULL);
    }

    @Test
    void a_takeover_that_is_late_is_not_dated_back() {
        Coverage coverage = device().holds(DEVICE, commercial("A").until("2026-03-01"), "2025-03-01")
                .thenFresh(DEVICE, commercial("R"), 365).on("2026-03-10");
        assertThat(lines(coverage)).containsExactly(
                "DEVICE 2025-03-01 2026-03-01 LICENSE A",
                "DEVICE 2026-03-02 2026-03-09 LIMITED A",
                "DEVICE 2026-03-10 2027-03-10 LICENSE R",
                "DEVICE 2027-03-11 open LIMITED R");
    }

    @Test
    void a_subscription_that_renews_by_itself_is_followed_by_its_next_periods() {
        Coverage coverage = device().holds(DEVICE, subscription("S").until("2026-03-31"), "2026-03-14")
                .thenFresh(DEVICE, subscription("S"), null).on("2026-03-20");
        assertThat(lines(coverage)).containsExactly(
                "DEVICE 2026-03-14 2026-03-31 LICENSE S",
                "DEVICE 2026-04-01 open LICENSE S");
    }

    @Test
    void put_in_and_taken_out_on_one_day_a_license_leaves_its_end_only() {
        Coverage coverage = svm()
                .had(SERVER, commercial("A").until("2026-06-30"), "2025-01-01", "2025-02-09", EndedBy.REPLACED)
                .had(SERVER, trial("B").until("2026-06-30"), "2025-02-10", "2025-02-09", EndedBy.REMOVED)
                .holds(SERVER, commercial("C").until("2026-06-30"), "2025-02-20").on("2025-03-01");
        assertThat(lines(coverage)).startsWith(
                "SERVER 2025-01-01 2025-02-09 LICENSE A",
                "SERVER 2025-02-10 2025-02-19 NONE B",
                "SERVER 2025-02-20 2026-06-30 LICENSE C");
    }

    @Test
    void the_later_of_two_facts_cuts_the_earlier_short() {
        Coverage coverage = svm()
                .had(SERVER, commercial("A").until("2026-06-30"), "2025-01-01", "2025-03-31", EndedBy.EXPIRED)
                .holds(SERVER, commercial("B").until("2025-12-31"), "2025-03-01").on("2025-06-01");
        assertThat(lines(coverage)).startsWith(
                "SERVER 2025-01-01 2025-02-28 LICENSE A",
                "SERVER 2025-03-01 2025-12-31 LICENSE B");
    }

    /** 000 example 9, 000.15. */
    @Test
    void the_usage_period_is_that_of_the_longest_lane() {
        Coverage coverage = svm().holds(SERVER, commercial("S").until("2025-06-30"), "2025-01-01")
                .holds(DESKTOP, commercial("D").until("2025-12-31"), "2025-01-01").on("2025-12-01");
        assertThat(coverage.lastFullDay()).contains(LocalDate.parse("2025-12-31"));
        assertThat(coverage.daysLeft()).hasValue(30);
        assertThat(coverage.modeOn(LocalDate.parse("2025-07-01"))).isEqualTo(CoverageMode.FULL);
        assertThat(coverage.on(LocalDate.parse("2025-07-01"))).extracting(CoverageRow::kind)
                .containsExactly(CoverageKind.LIMITED, CoverageKind.LICENSE);
        assertThat(coverage.lapse()).contains(new Lapse(LocalDate.parse("2026-01-01"), CoverageMode.LIMITED,
                EndedBy.EXPIRED, DESKTOP, "D"));
    }

    @Test
    void each_lane_has_its_own_queue() {
        Coverage coverage = svm().holds(SERVER, commercial("S").until("2025-06-30"), "2025-01-01")
                .holds(DESKTOP, commercial("D").until("2025-03-31"), "2025-02-01")
                .then(DESKTOP, commercial("E").until("2025-09-30")).on("2025-02-15");
        assertThat(lines(coverage)).containsExactly(
                "SERVER 2025-01-01 2025-06-30 LICENSE S",
                "SERVER 2025-07-01 open LIMITED S",
                "DESKTOP 2025-02-01 2025-03-31 LICENSE D",
                "DESKTOP 2025-04-01 2025-09-30 LICENSE E",
                "DESKTOP 2025-10-01 open LIMITED E");
    }

    /** 000.13: a key of another scheme removes those of the former. */
    @Test
    void a_change_of_scheme_closes_the_former_lane_and_is_no_lapse() {
        Coverage coverage = svm()
                .had(SERVER, commercial("S").until("2025-12-31"), "2025-01-01", "2025-03-31", EndedBy.REPLACED)
                .holds(CORE, commercial("C").until("2026-03-31"), "2025-04-01").on("2025-05-01");
        assertThat(lines(coverage)).startsWith(
                "SERVER 2025-01-01 2025-03-31 LICENSE S",
                "SERVER 2025-04-01 open NONE S");
        assertThat(coverage.lapse()).map(Lapse::on).contains(LocalDate.parse("2026-04-01"));
    }

    @Test
    void a_lapse_that_lasts_began_when_cover_ended_and_days_are_negative() {
        Coverage coverage = svm()
                .had(SERVER, commercial("A").until("2024-01-31"), "2023-02-01", "2024-01-31", EndedBy.EXPIRED)
                .holds(SERVER, commercial("B").until("2025-03-31"), "2024-03-01").on("2025-04-10");
        assertThat(coverage.mode()).isEqualTo(CoverageMode.LIMITED);
        assertThat(coverage.lapse()).map(Lapse::on).contains(LocalDate.parse("2025-04-01"));
        assertThat(coverage.daysLeft()).hasValue(-10);
    }

    @Test
    void a_lapse_that_was_mended_is_over() {
        Coverage coverage = svm()
                .had(SERVER, commercial("A").until("2024-01-31"), "2023-02-01", "2024-01-31", EndedBy.EXPIRED)
                .holds(SERVER, commercial("B").until("2025-03-31"), "2024-03-01").on("2024-03-01");
        assertThat(coverage.modeOn(LocalDate.parse("2024-02-15"))).isEqualTo(CoverageMode.LIMITED);
        assertThat(coverage.lapse()).map(Lapse::on).contains(LocalDate.parse("2025-04-01"));
    }

    @Test
    void on_the_last_day_no_day_is_left_and_the_mode_is_full() {
        Coverage coverage = svm().holds(SERVER, commercial("A").until("2025-06-30"), "2025-01-01").on("2025-06-30");
        assertThat(coverage.daysLeft()).hasValue(0);
        assertThat(coverage.mode()).isEqualTo(CoverageMode.FULL);
    }

    @Test
    void a_machine_that_never_had_a_license_has_no_lanes_and_no_lapse() {
        Coverage coverage = svm().on("2025-01-01");
        assertThat(coverage.rows()).isEqualTo(List.of());
        assertThat(coverage.mode()).isEqualTo(CoverageMode.NONE);
        assertThat(coverage.lapse()).isEmpty();
        assertThat(coverage.daysLeft()).isEmpty();
    }
}
