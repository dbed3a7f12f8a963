package io.tenure.incontainer;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.activation.takeover.TakeOver;
import io.tenure.activation.task.RunTasks;
import io.tenure.activation.task.TaskState;
import io.tenure.authority.license.Edition;
import io.tenure.authority.license.KeyType;
import io.tenure.authority.license.LicenseType;
import io.tenure.kernel.due.DueMoments;
import io.tenure.kernel.due.DueWork;
import io.tenure.testkit.StatementCounter.Count;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a batch of the engine costs, whatever becomes of keys (performance.md). */
class ActivationBudgetsIT extends BatchByBatch {

    private static final String HELD = "select count(*) from activation_slot s join activation_machine m on m.id = s.machine_id"
            + " where m.group_name = ? and s.serial is not null";
    private static final String TENURES = "select count(*) from activation_tenure where serial = ? and ended_by = ?";

    @Inject
    private DueMoments due;

    private DueWork takeOver;

    @BeforeEach
    void findTakeOver() {
        takeOver = work("take-over");
    }

    /** Runs so many batches and counts; no other task is there. */
    private Count counted(int times, int machinesEach) {
        Count counted = count.of(times, i -> assertThat(batch()).isEqualTo(machinesEach));
        dueWork.pause();
        return counted;
    }

    private Count counted(int times, String task) {
        Count counted = counted(times, RunTasks.BATCH);
        assertThat(tasks.task(task).failed()).as(task).isZero();
        assertThat(tasks.task(task).left()).as(task).isZero();
        return counted;
    }

    private static void within(Count counted, double statements, double commits) {
        assertThat(counted.statements()).as("statements").isLessThan(statements + 0.1).isPositive();
        assertThat(counted.commits()).as("commits").isEqualTo(commits);
    }

    @Test
    void a_batch_of_500_takes_at_most_6_statements_and_1_commit_also_where_keys_go() {
        fleet.svms(group, 1500);
        String first = fleet.key(KeyType.SERVER, today().plusDays(100));
        String task = begun(first, false);
        within(counted(3, RunTasks.BATCH), 6, 1);
        ends(task, TaskState.COMPLETED, 1500, 0);
        String next = fleet.key(KeyType.SERVER, today().plusDays(200));
        task = begun(next, true);
        within(counted(3, RunTasks.BATCH), 6, 1);
        ends(task, TaskState.COMPLETED, 1500, 0);
        task = begun(next, true);
        within(counted(3, RunTasks.BATCH), 6, 1);
        ends(task, TaskState.COMPLETED_WITH_ERRORS, 1500, 1500);
        assertThat(tasks.codes(task)).isEqualTo(Map.of("ALREADY_ADDED", 1500));
        String longest = fleet.key(KeyType.SERVER, today().plusDays(300));
        task = begun(longest, false);
        within(counted(3, RunTasks.BATCH), 6, 1);
        ends(task, TaskState.COMPLETED, 1500, 0);
        assertThat(tasks.replaced(task)).isEqualTo(1500);
        assertThat(machines.count(SLOTS, longest, "ACTIVE")).isEqualTo(1500);
        assertThat(machines.count("select sum(units) from activation_slot where serial = ?", longest)).isEqualTo(4500);
        assertThat(machines.count(SLOTS, first, "ACTIVE") + machines.count(SLOTS, next, "ADDITIONAL")).isZero();
        assertThat(machines.count(TENURES, first, "REPLACED")).isEqualTo(1500);
    }

    /** A key of another scheme takes the places of none, and all four go; one of theirs comes back into its empty place. */
    @Test
    void a_batch_stays_within_6_statements_where_keys_of_another_scheme_go_and_where_empty_places_are_filled_again() {
        fleet.svms(group, 1000);
        String server = fleet.key(KeyType.SERVER, today().plusDays(100));
        String desktop = fleet.key(KeyType.DESKTOP, today().plusDays(100));
        for (String key : List.of(server, desktop)) {
            within(counted(2, begun(key, false)), 6, 1);
        }
        for (KeyType type : List.of(KeyType.SERVER, KeyType.DESKTOP)) {
            within(counted(2, begun(fleet.key(type, today().plusDays(200)), true)), 6, 1);
        }
        String cores = fleet.key(KeyType.CORE, today().plusDays(50));
        within(counted(2, begun(cores, false)), 6, 1);
        assertThat(machines.count(HELD, group)).isEqualTo(1000);
        assertThat(machines.count(TENURES, server, "REMOVED") + machines.count(TENURES, desktop, "REMOVED")).isEqualTo(2000);
        String again = fleet.key(KeyType.DESKTOP, today().plusDays(60));
        within(counted(2, begun(again, false)), 6, 1);
        assertThat(machines.count(HELD, group)).isEqualTo(1000);
        assertThat(machines.count("select sum(units) from activation_slot where serial = ?", again)).isEqualTo(2000);
        assertThat(machines.count(TENURES, cores, "REMOVED")).isEqualTo(1000);
    }

    /** Keys of devices become free for distribution, and who got a trial near its end waits for a subscription key. */
    @Test
    void a_batch_of_devices_stays_within_6_statements_too() {
        fleet.devices(group, 1000);
        String old = fleet.key(KeyType.DEVICE, LicenseType.TRIAL, Edition.STANDARD, today().plusDays(3));
        within(counted(2, begun(old, false)), 6, 1);
        String next = fleet.key(KeyType.DEVICE, LicenseType.TRIAL, Edition.STANDARD, today().plusDays(5));
        within(counted(2, begun(next, false)), 6, 1);
        assertThat(machines.count(TENURES, old, "REPLACED")).isEqualTo(1000);
        assertThat(machines.count("select count(*) from activation_machine where group_name = ? and waits_for ="
                + " 'SUBSCRIPTION_KEY'", group)).isEqualTo(1000);
    }

    @Test
    void a_chunk_of_1000_takeovers_takes_5_statements_and_1_commit() {
        everythingElseIsTakenOver();
        fleet.svms(group, 3500);
        String old = fleet.key(KeyType.SERVER, today().minusDays(1));
        String next = fleet.key(KeyType.SERVER, today().plusDays(200));
        fleet.holdServerKey(group, old, "ACTIVE", today().minusDays(20));
        fleet.holdServerKey(group, next, "ADDITIONAL", today().minusDays(20));
        assertThat(takeOver.runBatch(clock.instant())).as("the first looks up which license is due").isEqualTo(TakeOver.CHUNK);
        within(count.of(2, i -> assertThat(takeOver.runBatch(clock.instant())).isEqualTo(TakeOver.CHUNK)), 5, 1);
        dueWork.pause();
        assertThat(takeOver.runBatch(clock.instant())).isEqualTo(500);
        everythingElseIsTakenOver();
        assertThat(machines.count(SLOTS, next, "ACTIVE")).isEqualTo(3500);
        assertThat(machines.count(SLOTS, next, "ADDITIONAL") + machines.count(SLOTS, old, "ACTIVE")).isZero();
        assertThat(machines.count(TENURES, old, "EXPIRED")).isEqualTo(3500);
        assertThat(machines.count("select count(*) from activation_tenure where serial = ? and to_day = ?", old,
                today().minusDays(1))).isEqualTo(3500);
        assertThat(machines.count("select count(*) from audit_entry where action = 'KEY_TAKEN_OVER' and after_values like"
                + " concat('%', ?, '%')", next)).isEqualTo(3500);
    }

    private void everythingElseIsTakenOver() {
        while (due.of(takeOver).filter(moment -> !moment.isAfter(clock.instant())).isPresent()) {
            assertThat(takeOver.runBatch(clock.instant())).isPositive();
        }
    }
}
