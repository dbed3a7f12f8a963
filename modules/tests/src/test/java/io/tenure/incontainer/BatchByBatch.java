package io.tenure.incontainer;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.activation.task.CreateTask;
import io.tenure.activation.task.TaskQueries;
import io.tenure.activation.task.TaskState;
import io.tenure.activation.task.TaskTarget;
import io.tenure.activation.task.TaskView;
import io.tenure.kernel.audit.AuditQueries;
import io.tenure.kernel.due.DueWork;
import io.tenure.kernel.due.DueWorkRunner;
import io.tenure.testkit.Given;
import io.tenure.testkit.GivenFleet;
import io.tenure.testkit.GivenMachines;
import io.tenure.testkit.StatementCounter;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** The engine batch by batch, with nobody else at work. */
@ExtendWith(ArquillianExtension.class)
abstract class BatchByBatch {

    static final String SLOTS = "select count(*) from activation_slot where serial = ? and role = ?";

    @Inject
    Given given;
    @Inject
    GivenFleet fleet;
    @Inject
    GivenMachines machines;
    @Inject
    StatementCounter count;
    @Inject
    DueWorkRunner dueWork;
    @Inject
    CreateTask create;
    @Inject
    @Any
    Instance<DueWork> works;
    @Inject
    TaskQueries tasks;
    @Inject
    AuditQueries audit;
    @Inject
    Clock clock;

    DueWork starts;
    DueWork batches;
    final String group = "fleet " + UUID.randomUUID();

    @BeforeEach
    void nobodyElseIsAtWork() {
        given.administrator();
        dueWork.pause();
        starts = work("start-activation-tasks");
        batches = work("run-activation-tasks");
    }

    DueWork work(String name) {
        return works.stream().filter(work -> work.name().equals(name)).findFirst().orElseThrow();
    }

    @AfterEach
    void othersGoOn() {
        dueWork.resume();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** A task over the group, begun, with none of its machines done. */
    String begun(String key, boolean additional) {
        String task = create.create(new CreateTask.Request("Fleet", key, additional, new TaskTarget(List.of(), group), null,
                true)).number();
        assertThat(starts.runBatch(clock.instant())).isEqualTo(1);
        return task;
    }

    int batch() {
        return batches.runBatch(clock.instant());
    }

    void ends(String task, TaskState state, int total, int failed) {
        TaskView view = tasks.task(task);
        assertThat(view.state()).isEqualTo(state);
        assertThat(List.of(view.total(), view.done(), view.failed())).containsExactly(total, total, failed);
        assertThat(audit.timeline("ACTIVATION_TASK", view.id(), 1, null).items().get(0).action()).isEqualTo("TASK_FINISHED");
    }
}
