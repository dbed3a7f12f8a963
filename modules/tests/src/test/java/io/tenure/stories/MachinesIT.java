package io.tenure.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenure.activation.coverage.Coverage;
import io.tenure.activation.coverage.CoverageKind;
import io.tenure.activation.coverage.CoverageMode;
import io.tenure.activation.coverage.CoverageRow;
import io.tenure.activation.machine.DeleteMachine;
import io.tenure.activation.machine.EditMachine;
import io.tenure.activation.machine.MachineCounts;
import io.tenure.activation.machine.MachineFilter;
import io.tenure.activation.machine.MachineGroup;
import io.tenure.activation.machine.MachineQueries;
import io.tenure.activation.machine.MachineRow;
import io.tenure.activation.machine.MachineState;
import io.tenure.activation.machine.MachineView;
import io.tenure.activation.machine.Os;
import io.tenure.activation.machine.RemoveKey;
import io.tenure.activation.machine.ReportGuests;
import io.tenure.authority.license.KeyType;
import io.tenure.kernel.Refusal;
import io.tenure.kernel.audit.AuditQueries;
import io.tenure.kernel.audit.AuditRow;
import io.tenure.keystorage.key.KeyUse;
import io.tenure.services.clock.MoveClock;
import io.tenure.testkit.Given;
import io.tenure.testkit.GivenMachines;
import io.tenure.testkit.StatementCounter;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Machines through their lives: what they hold, how many units that is, what covers them. */
@ExtendWith(ArquillianExtension.class)
class MachinesIT {

    private static final String USED = "select coalesce(sum(units), 0) from activation_slot where serial = ? and role = 'ACTIVE'";

    @Inject
    private Given given;
    @Inject
    private GivenMachines givenMachines;
    @Inject
    private MachineQueries machines;
    @Inject
    private ReportGuests reportGuests;
    @Inject
    private EditMachine edit;
    @Inject
    private RemoveKey removeKey;
    @Inject
    private DeleteMachine delete;
    @Inject
    private AuditQueries audit;
    @Inject
    private MoveClock clock;
    @Inject
    private KeyUse keyUse;
    @Inject
    private StatementCounter count;
    @Inject
    private Clock now;

    private final String group = "group " + UUID.randomUUID();

    @BeforeEach
    void asAdministrator() {
        given.administrator();
    }

    private LocalDate today() {
        return LocalDate.now(now);
    }

    private void moveTo(LocalDate day) {
        clock.to(day.atTime(12, 0).toInstant(ZoneOffset.UTC));
    }

    private List<String> actions(MachineView machine) {
        return audit.timeline("MACHINE", machine.id(), null, null).items().stream().map(AuditRow::action).toList();
    }

    private static List<CoverageKind> kinds(List<CoverageRow> rows) {
        return rows.stream().map(CoverageRow::kind).toList();
    }

    @Test
    void units_follow_the_guests_and_the_clock() {
        MachineView svm = givenMachines.svm(group, 3, 2);
        String key = givenMachines.license(KeyType.SERVER, today().plusYears(1));
        givenMachines.holds(svm, KeyType.SERVER, "ACTIVE", key, today());
        assertThat(givenMachines.count(USED, key)).isEqualTo(3);
        moveTo(today().plusDays(10));
        reportGuests.report(new ReportGuests.Request(svm.number(), List.of(GivenMachines.guest("guest-0", Os.SERVER),
                GivenMachines.guest("new", Os.SERVER)), null));
        assertThat(givenMachines.count(USED, key)).as("named no more, but protected within 30 days").isEqualTo(4);
        moveTo(today().plusDays(19));
        assertThat(givenMachines.count(USED, key)).isEqualTo(4);
        moveTo(today().plusDays(1));
        assertThat(givenMachines.count(USED, key)).isEqualTo(2);
        assertThat(keyUse.units(List.of(key))).containsExactly(Map.entry(key, 2));
        assertThat(machines.machine(svm.number()).desktopUnits()).isZero();
        assertThat(actions(svm)).containsExactly("UNITS_CHANGED", "UNITS_CHANGED", "MACHINE_REGISTERED");
    }

    /** The newer key of an ended license reaches all who hold it, but not the days before it was there. */
    @Test
    void a_newer_key_file_of_an_ended_license_hides_no_days_without_cover() {
        MachineView svm = givenMachines.svm(group, 1, 0);
        MachineView late = givenMachines.svm(group, 1, 0);
        String key = givenMachines.license(KeyType.SERVER, today().minusDays(5));
        givenMachines.holds(svm, KeyType.SERVER, "ACTIVE", key, today().minusDays(30));
        givenMachines.holds(late, KeyType.SERVER, "ACTIVE", key, today().minusDays(2));
        givenMachines.newerKeyFile(key, today().plusDays(60));
        for (MachineView one : List.of(svm, late)) {
            Coverage coverage = machines.coverage(one.number());
            assertThat(coverage.modeOn(today().minusDays(1))).isNotEqualTo(CoverageMode.FULL);
            assertThat(coverage.modeOn(today())).isEqualTo(CoverageMode.FULL);
            assertThat(coverage.lastFullDay()).contains(today().plusDays(60));
        }
        List<CoverageRow> rows = machines.coverage(svm.number()).rows();
        assertThat(kinds(rows)).containsExactly(CoverageKind.LICENSE, CoverageKind.LIMITED, CoverageKind.LICENSE, CoverageKind.LIMITED);
        assertThat(rows.get(0).to()).isEqualTo(today().minusDays(5));
        assertThat(rows.get(1).to()).isEqualTo(today().minusDays(1));
    }

    @Test
    void a_newer_key_file_in_time_leaves_no_gap() {
        MachineView svm = givenMachines.svm(group, 1, 0);
        String key = givenMachines.license(KeyType.SERVER, today().minusDays(1));
        givenMachines.holds(svm, KeyType.SERVER, "ACTIVE", key, today().minusDays(30));
        givenMachines.newerKeyFile(key, today().plusDays(60));
        assertThat(kinds(machines.coverage(svm.number()).rows())).containsExactly(CoverageKind.LICENSE, CoverageKind.LIMITED);
    }

    @Test
    void a_report_that_says_what_is_known_changes_nothing() {
        MachineView svm = givenMachines.svm(group, 1, 0);
        ReportGuests.Request same = new ReportGuests.Request(svm.number(),
                List.of(GivenMachines.guest("guest-0", Os.SERVER)), null);
        assertThat(reportGuests.report(same).version()).isEqualTo(svm.version());
        assertThat(actions(svm)).containsExactly("MACHINE_REGISTERED");
    }

    @Test
    void more_cores_take_more_units_of_a_core_key() {
        MachineView svm = givenMachines.svm(group, 1, 0);
        String key = givenMachines.license(KeyType.CORE, null);
        givenMachines.holds(svm, KeyType.CORE, "ACTIVE", key, today());
        edit.edit(new EditMachine.Request(svm.number(), null, null, null, 24, null, null, null, "new hardware", null));
        assertThat(givenMachines.count(USED, key)).isEqualTo(24);
    }

    @Test
    void where_an_active_key_is_taken_away_the_additional_key_takes_over_at_once() {
        MachineView svm = givenMachines.svm(group, 1, 0);
        String active = givenMachines.license(KeyType.SERVER, today().plusDays(20));
        String additional = givenMachines.license(KeyType.SERVER, today().plusDays(400));
        givenMachines.holds(svm, KeyType.SERVER, "ACTIVE", active, today());
        givenMachines.holds(svm, KeyType.SERVER, "ADDITIONAL", additional, today());
        assertThat(machines.row(svm.number()).daysLeft()).isEqualTo(400);
        moveTo(today().plusDays(2));
        MachineRow left = removeKey.remove(new RemoveKey.Request(svm.number(), active, "wrong key", null));
        assertThat(left.active()).singleElement().satisfies(key -> assertThat(key.serial()).isEqualTo(additional));
        assertThat(left.additional()).isEmpty();
        assertThat(machines.coverage(svm.number()).rows()).extracting(CoverageRow::serial)
                .containsExactly(active, additional, additional);
        assertThat(actions(svm)).startsWith("KEY_REMOVED");
        assertThatThrownBy(() -> removeKey.remove(new RemoveKey.Request(svm.number(), active, null, null)))
                .isInstanceOf(Refusal.class).hasMessage("KEY_NOT_ON_MACHINE");
    }

    @Test
    void nothing_is_left_of_a_key_that_was_over_when_it_was_taken_away() {
        MachineView svm = givenMachines.svm(group, 1, 0);
        String key = givenMachines.license(KeyType.SERVER, today().plusDays(3));
        givenMachines.holds(svm, KeyType.SERVER, "ACTIVE", key, today());
        moveTo(today().plusDays(10));
        assertThat(kinds(machines.coverage(svm.number()).rows())).containsExactly(CoverageKind.LICENSE, CoverageKind.LIMITED);
        removeKey.remove(new RemoveKey.Request(svm.number(), key, null, null));
        List<CoverageRow> rows = machines.coverage(svm.number()).rows();
        assertThat(kinds(rows)).containsExactly(CoverageKind.LICENSE, CoverageKind.LIMITED, CoverageKind.NONE);
        assertThat(rows.get(2).from()).isEqualTo(today());
        assertThat(machines.row(svm.number()).state()).isEqualTo(MachineState.CRITICAL);
    }

    @Test
    void a_deleted_machine_frees_its_keys_and_leaves_its_past() {
        MachineView svm = givenMachines.svm(group, 2, 0);
        givenMachines.svm(group, 0, 0);
        String key = givenMachines.license(KeyType.SERVER, null);
        givenMachines.holds(svm, KeyType.SERVER, "ACTIVE", key, today());
        delete.delete(new DeleteMachine.Request(svm.number(), "scrapped", null));
        assertThat(givenMachines.count(USED, key)).isZero();
        assertThat(keyUse.holds(key)).isFalse();
        assertThat(givenMachines.count("select count(*) from activation_tenure where serial = ? and ended_by = 'REMOVED'",
                key)).isEqualTo(1);
        assertThat(machines.groups()).contains(new MachineGroup(group, 1));
        assertThat(actions(svm)).startsWith("MACHINE_DELETED");
        assertThatThrownBy(() -> machines.machine(svm.number())).isInstanceOf(Refusal.class);
    }

    /** The condition of the list is SQL, the state of a row is the pure function: both must say the same. */
    @Test
    void a_list_by_state_shows_the_machines_whose_coverage_says_so() {
        Random random = new Random(7);
        MachineCounts before = machines.counts();
        List<MachineView> all = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            MachineView svm = givenMachines.svm(group, 1, 1);
            all.add(svm);
            for (KeyType type : List.of(KeyType.SERVER, KeyType.DESKTOP)) {
                if (random.nextInt(3) > 0) {
                    givenMachines.holds(svm, type, "ACTIVE", license(type, random), today());
                    if (random.nextInt(2) > 0) {
                        givenMachines.holds(svm, type, "ADDITIONAL", license(type, random), today());
                    }
                }
            }
        }
        for (MachineState state : MachineState.values()) {
            List<String> expected = all.stream().map(one -> machines.row(one.number()))
                    .filter(row -> row.state() == state).map(row -> row.machine().number()).toList();
            assertThat(expected).as(state + " occurs").isNotEmpty();
            assertThat(machines.list(new MachineFilter(null, group, null, state, null), 200, null).items())
                    .allSatisfy(row -> assertThat(row.state()).isEqualTo(state))
                    .extracting(row -> row.machine().number()).containsExactlyInAnyOrderElementsOf(expected);
        }
        MachineCounts after = machines.counts();
        assertThat(after.uncovered() - before.uncovered()).isEqualTo(inState(MachineState.CRITICAL));
        assertThat(after.lapsing() - before.lapsing()).isEqualTo(inState(MachineState.WARNING));
    }

    private long inState(MachineState state) {
        return machines.list(new MachineFilter(null, group, null, state, null), 200, null).items().size();
    }

    private String license(KeyType type, Random random) {
        int[] days = {-40, -1, 0, 1, 29, 30, 31, 300};
        LocalDate end = random.nextInt(8) == 0 ? null : today().plusDays(days[random.nextInt(days.length)]);
        LocalDate blocked = random.nextInt(5) == 0 ? today().minusDays(random.nextInt(12)) : null;
        return givenMachines.license(type, end, blocked);
    }

    @Test
    void a_list_takes_three_statements_for_few_rows_and_many() {
        for (int i = 0; i < 30; i++) {
            givenMachines.svm(group, 1, 0);
        }
        MachineFilter filter = new MachineFilter(null, group, null, null, null);
        assertThat(count.of(50, i -> machines.list(filter, 5, null)).statements()).isLessThan(3.2).isPositive();
        assertThat(count.of(50, i -> machines.list(filter, 30, null)).statements()).isLessThan(3.2);
    }
}
