package io.tenure.incontainer;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.activation.machine.DeleteMachine;
import io.tenure.activation.machine.MachineNumber;
import io.tenure.activation.takeover.TakeOver;
import io.tenure.activation.task.Again;
import io.tenure.activation.task.CreateTask;
import io.tenure.activation.task.RunTask;
import io.tenure.activation.task.RunTasks;
import io.tenure.activation.task.StopTask;
import io.tenure.activation.task.TaskQueries;
import io.tenure.activation.task.TaskState;
import io.tenure.activation.task.TaskTarget;
import io.tenure.activation.task.TaskView;
import io.tenure.authority.license.Edition;
import io.tenure.authority.license.KeyType;
import io.tenure.authority.license.LicenseType;
import io.tenure.kernel.audit.AuditQueries;
import io.tenure.kernel.due.DueMoments;
import io.tenure.kernel.due.DueWork;
import io.tenure.kernel.due.DueWorkRunner;
import io.tenure.testkit.Given;
import io.tenure.testkit.GivenFleet;
import io.tenure.testkit.GivenMachines;
import io.tenure.testkit.StatementCounter;
import io.tenure.testkit.StatementCounter.Count;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The engine batch by batch, with nobody else at work: what a batch costs, and what holds between two of them. */
@ExtendWith(ArquillianExtension.class)
class ActivationTasksIT {

    private static final String SLOTS = "select count(*) from activation_slot where serial = ? and role = ?";
    private static final String HELD = "select count(*) from activation_slot s join activation_machine m on m.id = s.machine_id"
            + " where m.group_name = ? and s.serial is not null";
    private static final String TENURES = "select count(*) from activation_tenure where serial = ? and ended_by = ?";

    @Inject
    private Given given;
    @Inject
    private GivenFleet fleet;
    @Inject
    private GivenMachines machines;
    @Inject
    private StatementCounter count;
    @Inject
    private DueMoments due;
    @Inject
    private DueWorkRunner dueWork;
    @Inject
    private CreateTask create;
    @Inject
    private RunTask run;
    @Inject
    private StopTask stop;
    @Inject
    private DeleteMachine delete;
    @Inject
    @Any
    private Instance<DueWork> works;
    @Inject
    private TaskQueries tasks;
    @Inject
    private AuditQueries audit;
    @Inject
    private Clock clock;

    private DueWork starts;
    private DueWork batches;
    private DueWork takeOver;
    private final String group = "fleet " + UUID.randomUUID();

    @BeforeEach
    void nobodyElseIsAtWork() {
        given.administrator();
        dueWork.pause();
        starts = work("start-activation-tasks");
        batches = work("run-activation-tasks");
        takeOver = work("take-over");
    }

    private DueWork work(String name) {
        return works.stream().filter(work -> work.name().equals(name)).findFirst().orElseThrow();
    }

    @AfterEach
    void othersGoOn() {
        dueWork.resume();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** A task over the group, begun, with none of its machines done. */
    private String begun(String key, boolean additional) {
        String task = create.create(new CreateTask.Request("Fleet", key, additional, new TaskTarget(List.of(), group), null,
                true)).number();
        assertThat(starts.runBatch(clock.instant())).isEqualTo(1);
        return task;
    }

    private int batch() {
        return batches.runBatch(clock.instant());
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

    private void ends(String task, TaskState state, int total, int failed) {
        TaskView view = tasks.task(task);
        assertThat(view.state()).isEqualTo(state);
        assertThat(List.of(view.total(), view.done(), view.failed())).containsExactly(total, total, failed);
        assertThat(audit.timeline("ACTIVATION_TASK", view.id(), 1, null).items().get(0).action()).isEqualTo("TASK_FINISHED");
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

    @Test
    void a_stopped_task_keeps_what_was_done_and_goes_on_with_what_is_left() {
        fleet.svms(group, 1200);
        String key = fleet.key(KeyType.SERVER, today().plusDays(100));
        String task = begun(key, false);
        assertThat(batch()).isEqualTo(RunTasks.BATCH);
        stop.stop(new StopTask.Request(task, "lunch", null));
        assertThat(batch()).isZero();
        assertThat(tasks.task(task).left()).isEqualTo(700);
        assertThat(machines.count(SLOTS, key, "ACTIVE")).isEqualTo(500);
        run.run(new RunTask.Request(task, Again.ALL, null));
        starts.runBatch(clock.instant());
        assertThat(List.of(batch(), batch(), batch())).containsExactly(500, 200, 0);
        ends(task, TaskState.COMPLETED, 1200, 0);
        assertThat(machines.count(SLOTS, key, "ACTIVE")).isEqualTo(1200);
    }

    /** What is left after a run for those that refused stays left, and the task does not call itself completed. */
    @Test
    void a_run_for_the_failed_of_a_stopped_task_leaves_it_stopped() {
        fleet.svms(group, 700);
        String key = fleet.key(KeyType.SERVER, today().plusDays(100));
        String task = begun(key, true);
        assertThat(batch()).isEqualTo(RunTasks.BATCH);
        stop.stop(new StopTask.Request(task, null, null));
        fleet.holdServerKey(group, fleet.key(KeyType.SERVER, today().plusDays(50)), "ACTIVE", today());
        run.run(new RunTask.Request(task, Again.FAILED, null));
        starts.runBatch(clock.instant());
        assertThat(List.of(batch(), batch())).containsExactly(500, 0);
        TaskView view = tasks.task(task);
        assertThat(List.of(view.state(), view.done(), view.failed())).containsExactly(TaskState.STOPPED, 500, 0);
        run.run(new RunTask.Request(task, Again.ALL, null));
        starts.runBatch(clock.instant());
        assertThat(batch()).isEqualTo(200);
        ends(task, TaskState.COMPLETED, 700, 0);
    }

    @Test
    void machines_that_are_deleted_while_the_task_runs_are_counted_as_failed() {
        fleet.svms(group, 600);
        String key = fleet.key(KeyType.SERVER, today().plusDays(100));
        String task = begun(key, false);
        long first = machines.count("select min(id) from activation_machine where group_name = ?", group);
        long last = machines.count("select max(id) from activation_machine where group_name = ?", group);
        delete.delete(new DeleteMachine.Request(MachineNumber.of(first), null, null));
        assertThat(batch()).isEqualTo(499);
        delete.delete(new DeleteMachine.Request(MachineNumber.of(last), null, null));
        while (tasks.task(task).state() == TaskState.RUNNING) {
            assertThat(batch()).isPositive();
        }
        ends(task, TaskState.COMPLETED_WITH_ERRORS, 600, 2);
        assertThat(tasks.codes(task)).isEqualTo(Map.of("MACHINE_NOT_FOUND", 2));
        assertThat(machines.count(SLOTS, key, "ACTIVE")).isEqualTo(598);
    }

    @Test
    void a_task_over_a_group_that_has_become_empty_is_completed() {
        fleet.svms(group, 1);
        String key = fleet.key(KeyType.SERVER, today().plusDays(100));
        String task = create.create(new CreateTask.Request("Empty", key, false, new TaskTarget(List.of(), group), null,
                false)).number();
        long only = machines.count("select id from activation_machine where group_name = ?", group);
        delete.delete(new DeleteMachine.Request(MachineNumber.of(only), null, null));
        run.run(new RunTask.Request(task, Again.ALL, null));
        starts.runBatch(clock.instant());
        assertThat(batch()).isEqualTo(1);
        ends(task, TaskState.COMPLETED, 0, 0);
    }
}
