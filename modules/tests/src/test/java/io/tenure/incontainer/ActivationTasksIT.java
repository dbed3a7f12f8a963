package io.tenure.incontainer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenure.activation.key.KeyOutcome;
import io.tenure.activation.takeover.TakeOver;
import io.tenure.activation.task.Again;
import io.tenure.activation.task.CreateTask;
import io.tenure.activation.task.PreviewTask;
import io.tenure.activation.task.RunTask;
import io.tenure.activation.task.TaskPreview;
import io.tenure.activation.task.TaskQueries;
import io.tenure.activation.task.TaskState;
import io.tenure.activation.task.TaskTarget;
import io.tenure.activation.task.TaskView;
import io.tenure.authority.license.KeyType;
import io.tenure.kernel.Refusal;
import io.tenure.kernel.due.DueWork;
import io.tenure.kernel.due.DueWorkRunner;
import io.tenure.testkit.Given;
import io.tenure.testkit.GivenFleet;
import io.tenure.testkit.GivenMachines;
import io.tenure.testkit.GivenOverRest;
import io.tenure.testkit.StatementCounter;
import io.tenure.testkit.StatementCounter.Count;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The engine of activation tasks and the takeover of additional keys on the real database, with their budgets. */
@ExtendWith(ArquillianExtension.class)
class ActivationTasksIT {

    private static final double IDLE = 0.1;
    private static final LocalDate SINCE = LocalDate.parse("2025-04-01");
    private static final LocalDate ENDS = LocalDate.parse("2026-03-31");
    private static final LocalDate LATER = LocalDate.parse("2027-03-31");

    @Inject
    private Given given;
    @Inject
    private GivenFleet fleet;
    @Inject
    private GivenMachines machines;
    @Inject
    private StatementCounter count;
    @Inject
    private CreateTask create;
    @Inject
    private PreviewTask preview;
    @Inject
    private RunTask run;
    @Inject
    @Any
    private Instance<DueWork> works;
    @Inject
    private TaskQueries tasks;
    @Inject
    private DueWorkRunner dueWork;
    @Inject
    private Clock clock;

    private DueWork starts;
    private DueWork runs;
    private DueWork takeOver;

    @BeforeEach
    void asAdministrator() {
        starts = work("start-activation-tasks");
        runs = work("run-activation-tasks");
        takeOver = work("take-over");
        given.administrator();
        dueWork.pause();
    }

    private DueWork work(String name) {
        return works.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    }

    @AfterEach
    void pollAgain() {
        dueWork.resume();
    }

    /** A group in which so many machines hold a server key until {@link #ENDS}, and so many hold nothing. */
    private String group(int holding, int bare) {
        String group = GivenOverRest.unique("G").substring(0, 30);
        fleet.svms(group, holding);
        fleet.holdServerKey(group, fleet.key(KeyType.SERVER, ENDS), "ACTIVE", SINCE);
        fleet.svms(group, bare);
        return group;
    }

    private TaskView additional(String group, String key) {
        return create.create(new CreateTask.Request("Renew", key, true, new TaskTarget(List.of(), group), null, true));
    }

    private void toItsEnd(TaskView task) {
        while (!over(tasks.task(task.number()).state())) {
            Instant now = clock.instant();
            assertThat(starts.runBatch(now) + runs.runBatch(now)).isPositive();
        }
    }

    private static boolean over(TaskState state) {
        return state != TaskState.RUNNING && state != TaskState.SCHEDULED;
    }

    @Test
    void a_batch_of_500_takes_at_most_6_statements_and_1_commit() {
        TaskView task = additional(group(1500, 0), fleet.key(KeyType.SERVER, LATER));
        int[] rows = new int[3];
        assertThat(starts.runBatch(clock.instant())).isEqualTo(1);
        Count batches = count.of(3, i -> rows[i] = runs.runBatch(clock.instant()));
        assertThat(rows).containsExactly(500, 500, 500);
        assertThat(batches.statements()).isLessThan(6 + IDLE);
        assertThat(batches.commits()).isEqualTo(1);
        assertThat(tasks.task(task.number()).state()).isEqualTo(TaskState.COMPLETED);
    }

    @Test
    void machines_that_refuse_are_told_mended_and_done_once() {
        String group = group(700, 30);
        String key = fleet.key(KeyType.SERVER, LATER);
        TaskView task = additional(group, key);
        toItsEnd(task);
        TaskView done = tasks.task(task.number());
        assertThat(done.state()).isEqualTo(TaskState.COMPLETED_WITH_ERRORS);
        assertThat(List.of(done.total(), done.done(), done.failed())).containsExactly(730, 730, 30);
        assertThat(tasks.codes(task.number())).isEqualTo(Map.of("NO_ACTIVE_KEY", 30));
        assertThat(tasks.results(task.number(), KeyOutcome.FAILED, 200, null).items()).hasSize(30);
        fleet.holdServerKey(group, fleet.key(KeyType.SERVER, ENDS), "ACTIVE", SINCE);
        run.run(new RunTask.Request(task.number(), Again.FAILED, null));
        toItsEnd(task);
        TaskView again = tasks.task(task.number());
        assertThat(again.state()).isEqualTo(TaskState.COMPLETED);
        assertThat(List.of(again.total(), again.done(), again.failed())).containsExactly(730, 730, 0);
        assertThat(machines.count("select count(*) from activation_slot where serial = ? and role = 'ADDITIONAL'", key))
                .isEqualTo(730);
        assertThat(machines.count("select count(*) from audit_entry where action = 'KEY_ADDED' and after_values like ?",
                "%" + key + "%")).isEqualTo(730);
        assertThatThrownBy(() -> run.run(new RunTask.Request(task.number(), Again.FAILED, null)))
                .isInstanceOf(Refusal.class).hasMessage("NOTHING_FAILED");
    }

    @Test
    void the_pre_flight_says_the_same_and_changes_nothing() {
        String group = group(60, 7);
        String key = fleet.key(KeyType.SERVER, LATER);
        TaskPreview would = preview.preview(new PreviewTask.Request(key, true, new TaskTarget(List.of(), group)));
        assertThat(List.of(would.total(), would.added(), would.failed())).containsExactly(67, 60, 7);
        assertThat(would.codes()).isEqualTo(Map.of("NO_ACTIVE_KEY", 7));
        assertThat(would.rows().subList(0, 7)).allSatisfy(row -> assertThat(row.outcome()).isEqualTo(KeyOutcome.FAILED));
        assertThat(List.of(would.used(), would.usedAfter())).containsExactly(0, 180);
        assertThat(machines.count("select count(*) from activation_slot where serial = ?", key)).isZero();
    }

    @Test
    void the_active_key_is_replaced_and_its_tenure_written() {
        String group = group(40, 0);
        String key = fleet.key(KeyType.CORE, LATER);
        TaskView task = create.create(new CreateTask.Request("Cores", key, false, new TaskTarget(List.of(), group), null,
                true));
        toItsEnd(task);
        assertThat(tasks.replaced(task.number())).isEqualTo(40);
        assertThat(machines.count("select count(*) from activation_slot s join activation_machine m on m.id = s.machine_id"
                + " where m.group_name = ?", group)).isEqualTo(40);
        assertThat(machines.count("select count(*) from activation_tenure where followed_by = ? and ended_by = 'REMOVED'",
                key)).isEqualTo(40);
    }

    @Test
    void the_day_after_the_expiry_additional_keys_take_over_1000_at_once_in_5_statements_and_1_commit() {
        String group = group(2300, 0);
        String key = fleet.key(KeyType.SERVER, LATER);
        fleet.holdServerKey(group, key, "ADDITIONAL", SINCE);
        Instant midnight = Instant.parse("2026-04-01T00:00:00Z");
        int[] rows = {1};
        int whole = 0;
        while (rows[0] > 0) {
            Count counted = count.of(1, i -> rows[0] = takeOver.runBatch(midnight));
            if (rows[0] == TakeOver.CHUNK && counted.statements() <= 5 + IDLE && counted.commits() == 1) {
                whole++;
            }
        }
        assertThat(whole).isGreaterThanOrEqualTo(1);
        assertThat(machines.count("select count(*) from activation_slot where serial = ? and role = 'ACTIVE'", key))
                .isEqualTo(2300);
        assertThat(machines.count("select count(*) from activation_tenure where followed_by = ? and ended_by = 'EXPIRED'"
                + " and to_day = '2026-03-31'", key)).isEqualTo(2300);
        assertThat(machines.count("select count(*) from activation_slot where serial is null")).isZero();
    }
}
