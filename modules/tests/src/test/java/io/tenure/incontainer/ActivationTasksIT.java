package io.tenure.incontainer;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.activation.machine.DeleteMachine;
import io.tenure.activation.machine.MachineNumber;
import io.tenure.activation.task.Again;
import io.tenure.activation.task.CreateTask;
import io.tenure.activation.task.RunTask;
import io.tenure.activation.task.RunTasks;
import io.tenure.activation.task.StopTask;
import io.tenure.activation.task.TaskState;
import io.tenure.activation.task.TaskTarget;
import io.tenure.activation.task.TaskView;
import io.tenure.authority.license.KeyType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What holds between two batches of the engine. */
class ActivationTasksIT extends BatchByBatch {

    @Inject
    private StopTask stop;
    @Inject
    private RunTask run;
    @Inject
    private DeleteMachine delete;

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
