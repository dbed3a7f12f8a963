package io.tenure.activation.task;

import io.tenure.kernel.Allowed;
import io.tenure.kernel.Role;
import io.tenure.kernel.audit.AuditLog;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;

/** Use case: an administrator runs a task now, or again for the machines that refused (rulings.md 19). */
@Stateless
public class RunTask {

    @Inject
    private TaskStore tasks;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** @param version what the caller has read, or null for any */
    public record Request(String number, Again again, Integer version) {
    }

    /** Refuses {@code TASK_NOT_FOUND}, {@code TASK_RUNNING}, {@code NOTHING_FAILED}, {@code STALE}. */
    @Allowed(Role.ADMINISTRATOR)
    public TaskView run(Request asked) {
        ActivationTask task = tasks.lock(asked.number());
        task.expect(asked.version());
        TaskState before = task.view().state();
        ActivationTask.Wanted wanted = task.wants(asked.again(), clock.instant());
        tasks.reopen(task.id(), wanted);
        tasks.flush();
        audit.record(TaskTrail.of("TASK_RUN", task.view(), null, before));
        return task.view();
    }
}
