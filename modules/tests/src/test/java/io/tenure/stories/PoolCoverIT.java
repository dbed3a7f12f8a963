package io.tenure.stories;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.activation.coverage.CoverageKind;
import io.tenure.activation.coverage.CoverageRow;
import io.tenure.activation.coverage.CoverageSource;
import io.tenure.activation.machine.DeleteMachine;
import io.tenure.activation.machine.MachineCounts;
import io.tenure.activation.machine.MachineFilter;
import io.tenure.activation.machine.MachineQueries;
import io.tenure.activation.machine.MachineRow;
import io.tenure.activation.machine.MachineState;
import io.tenure.activation.task.TaskTarget;
import io.tenure.authority.license.KeyType;
import io.tenure.services.clock.MoveClock;
import io.tenure.services.pool.BuyLicenses;
import io.tenure.services.pool.ConfirmInstall;
import io.tenure.services.pool.CreatePool;
import io.tenure.services.pool.EditInstalls;
import io.tenure.services.pool.ExtendMachines;
import io.tenure.services.pool.PoolQueries;
import io.tenure.services.pool.PoolRequest;
import io.tenure.services.pool.PutAside;
import io.tenure.services.pool.ReturnExtensions;
import io.tenure.services.pool.ScheduleInstalls;
import io.tenure.services.pool.UninstallMachines;
import io.tenure.testkit.Given;
import io.tenure.testkit.GivenMachines;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a license of a pool does for the coverage of its machine, from the pending install to the day after its last. */
@ExtendWith(ArquillianExtension.class)
class PoolCoverIT {

    @Inject
    private Given given;
    @Inject
    private GivenMachines givenMachines;
    @Inject
    private MachineQueries machines;
    @Inject
    private DeleteMachine deleteMachine;
    @Inject
    private PoolQueries pools;
    @Inject
    private CreatePool create;
    @Inject
    private BuyLicenses buy;
    @Inject
    private ScheduleInstalls schedule;
    @Inject
    private ConfirmInstall confirm;
    @Inject
    private UninstallMachines uninstall;
    @Inject
    private ExtendMachines extend;
    @Inject
    private ReturnExtensions giveBack;
    @Inject
    private EditInstalls edit;
    @Inject
    private PutAside putAside;
    @Inject
    private MoveClock clock;
    @Inject
    private Clock now;

    private final String group = "group " + UUID.randomUUID();
    private PoolRequest pool;

    @BeforeEach
    void asAdministrator() {
        given.administrator();
    }

    private void open(int purchased) {
        pool = PoolRequest.of(create.create(new CreatePool.Request("pool " + UUID.randomUUID(), purchased, null)).number());
    }

    private static TaskTarget all(List<String> numbers) {
        return new TaskTarget(numbers, null);
    }

    private static TaskTarget only(String number) {
        return all(List.of(number));
    }

    private String installed() {
        String machine = givenMachines.machines(group, 1).get(0);
        schedule.schedule(pool, only(machine));
        confirm.confirm(pool, only(machine));
        return machine;
    }

    private LocalDate today() {
        return LocalDate.now(now);
    }

    private void moveTo(LocalDate day) {
        clock.to(day.atTime(12, 0).toInstant(ZoneOffset.UTC));
        given.administrator();
    }

    private MachineState state(String machine) {
        return machines.row(machine).state();
    }

    private void autoExtend(String machine, boolean wanted) {
        edit.edit(new EditInstalls.Request(pool, only(machine), wanted, null));
    }

    private List<String> timeline(String machine, LocalDate first) {
        return machines.coverage(machine).rows().stream().map(row -> "%d %s %s %s %s".formatted(first.until(row.from(),
                ChronoUnit.DAYS), row.kind(), row.source(), row.serial(), row.pool())).toList();
    }

    @Test
    void a_machine_is_covered_from_its_check_in_to_the_day_before_its_license_is_used_up() {
        open(2);
        String machine = givenMachines.machines(group, 1).get(0);
        LocalDate first = today();
        assertThat(state(machine)).isEqualTo(MachineState.CRITICAL);
        schedule.schedule(pool, only(machine));
        assertThat(state(machine)).as("a pending install covers nothing").isEqualTo(MachineState.CRITICAL);
        assertThat(machines.coverage(machine).rows()).isEmpty();
        confirm.confirm(pool, only(machine));
        MachineRow covered = machines.row(machine);
        assertThat(covered.state()).isEqualTo(MachineState.OK);
        assertThat(covered.coveredUntil()).isEqualTo(first.plusDays(364));
        moveTo(first.plusDays(340));
        assertThat(state(machine)).isEqualTo(MachineState.WARNING);
        extend.extend(pool, only(machine));
        assertThat(state(machine)).isEqualTo(MachineState.OK);
        assertThat(timeline(machine, first)).containsExactly("0 LICENSE POOL L-1 " + pool.pool(),
                "365 LICENSE POOL L-2 " + pool.pool(), "730 FREE POOL L-2 " + pool.pool());
        giveBack.giveBack(pool, only(machine));
        assertThat(state(machine)).isEqualTo(MachineState.WARNING);
        moveTo(first.plusDays(370));
        MachineRow over = machines.row(machine);
        assertThat(over.state()).isEqualTo(MachineState.CRITICAL);
        assertThat(over.coveredUntil()).isEqualTo(first.plusDays(364));
        assertThat(timeline(machine, first)).containsExactly("0 LICENSE POOL L-1 " + pool.pool(),
                "365 FREE POOL L-1 " + pool.pool());
        extend.extend(pool, only(machine));
        assertThat(machines.row(machine).coveredUntil()).isEqualTo(first.plusDays(734));
        assertThat(timeline(machine, first)).startsWith("0 LICENSE POOL L-1 " + pool.pool(),
                "365 FREE POOL L-1 " + pool.pool(), "370 LICENSE POOL L-3 " + pool.pool());
    }

    @Test
    void auto_extend_counts_while_a_full_license_is_free_and_its_license_follows_without_a_gap() {
        open(2);
        String machine = installed();
        LocalDate first = today();
        autoExtend(machine, true);
        assertThat(machines.row(machine).coveredUntil()).isEqualTo(first.plusDays(729));
        assertThat(machines.coverage(machine).rows()).extracting(CoverageRow::source)
                .containsExactly(CoverageSource.POOL, CoverageSource.AUTO_EXTEND, CoverageSource.AUTO_EXTEND);
        moveTo(first.plusDays(350));
        String other = installed();
        assertThat(state(machine)).as("the other machine took the last one").isEqualTo(MachineState.WARNING);
        buy.buy(pool, 1);
        assertThat(state(machine)).isEqualTo(MachineState.OK);
        moveTo(first.plusDays(400));
        assertThat(timeline(machine, first)).startsWith("0 LICENSE POOL L-1 " + pool.pool(),
                "365 LICENSE POOL L-3 " + pool.pool());
        assertThat(machines.coverage(other).rows().get(0).to()).isEqualTo(first.plusDays(350 + 364));
    }

    @Test
    void whatever_takes_the_license_off_ends_the_cover() {
        open(4);
        String uninstalled = installed();
        String aside = installed();
        String stays = installed();
        String gone = installed();
        LocalDate first = today();
        moveTo(first.plusDays(10));
        uninstall.uninstall(pool, only(uninstalled));
        putAside.putAside(new PutAside.Request(new PoolRequest(pool.pool(), "lost", null), "L-2", null));
        deleteMachine.delete(new DeleteMachine.Request(gone, "scrapped", null));
        assertThat(List.of(state(uninstalled), state(aside), state(stays)))
                .containsExactly(MachineState.CRITICAL, MachineState.CRITICAL, MachineState.OK);
        assertThat(timeline(uninstalled, first)).containsExactly("0 LICENSE POOL L-1 " + pool.pool(),
                "10 NONE POOL L-1 " + pool.pool());
        moveTo(first.plusDays(20));
        assertThat(pools.pool(pool.pool()).counts().partial()).as("recovered").isEqualTo(2);
        String next = installed();
        assertThat(machines.row(next).coveredUntil()).as("with a partial license").isEqualTo(today().plusDays(354));
    }

    @Test
    void a_key_and_a_license_of_a_pool_have_a_lane_each() {
        open(1);
        String machine = installed();
        String key = givenMachines.license(KeyType.DEVICE, today().plusDays(400));
        givenMachines.holds(machines.machine(machine), KeyType.DEVICE, "ACTIVE", key, today());
        assertThat(machines.row(machine).coveredUntil()).isEqualTo(today().plusDays(400));
        assertThat(machines.coverage(machine).rows()).filteredOn(row -> row.kind() == CoverageKind.LICENSE)
                .extracting(CoverageRow::keyType).containsExactly(KeyType.DEVICE, null);
    }

    /** Conditions and counts over the fleet are SQL, the state of a machine is the pure function: both must say the same. */
    @Test
    void lists_counts_and_notices_agree_with_the_coverage_of_each_machine() {
        open(60);
        Random random = new Random(11);
        for (int i = 0; i < 4; i++) {
            List<String> some = givenMachines.machines(group, 8);
            schedule.schedule(pool, all(some));
            confirm.confirm(pool, all(some.subList(0, 7)));
            some.subList(0, 7).forEach(one -> {
                if (random.nextInt(4) == 0) {
                    extend.extend(pool, only(one));
                }
                autoExtend(one, random.nextInt(4) == 0);
            });
            moveTo(today().plusDays(115));
        }
        assertThat(pools.pool(pool.pool()).counts().unused()).isPositive();
        for (MachineState state : MachineState.values()) {
            assertThat(in(state)).as("%s", state).isNotEmpty().allSatisfy(row -> assertThat(row.state()).isEqualTo(state));
        }
        assertThat(in(null)).hasSize(in(MachineState.OK).size() + in(MachineState.WARNING).size()
                + in(MachineState.CRITICAL).size());
        assertThat(givenMachines.ending(group, today(), today().plusDays(30))).isEqualTo(in(MachineState.WARNING).size());
        MachineCounts covered = machines.counts();
        int ok = in(MachineState.OK).size();
        int warning = in(MachineState.WARNING).size();
        uninstall.uninstall(pool, new TaskTarget(List.of(), group));
        MachineCounts uncovered = machines.counts();
        assertThat(uncovered.uncovered() - covered.uncovered()).isEqualTo(ok + warning);
        assertThat(covered.lapsing() - uncovered.lapsing()).isEqualTo(warning);
    }

    private List<MachineRow> in(MachineState state) {
        return machines.list(new MachineFilter(null, group, null, state, null), 200, null).items();
    }
}
