package io.tenure.activation.task;

import io.tenure.kernel.Allowed;
import io.tenure.kernel.Check;
import io.tenure.kernel.Role;
import io.tenure.kernel.audit.AuditLog;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;

/** Use case: an administrator stops a task. The batch under way is finished, what is left can be done later. */
@Stateless
public class StopTask {

    @Inject
    private TaskStore tasks;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /**
     * @param reason  why, for the timeline, or null
     * @param version what the caller has read, or null for any
     */
    public record Request(String number, String reason, Integer version) {
    }

    /** Refuses {@code TASK_NOT_FOUND}, {@code TASK_NOT_RUNNING}, {@code STALE}. */
    @Allowed(Role.ADMINISTRATOR)
    public TaskView stop(Request asked) {
        String reason = Check.optional("reason", asked.reason(), Check.REASON_LENGTH);
        ActivationTask task = tasks.lock(asked.number());
        task.expect(asked.version());
        TaskState before = task.view().state();
        task.stop(clock.instant());
        tasks.flush();
        audit.record(TaskTrail.of("TASK_STOPPED", task.view(), reason, before));
        return task.view();
    }
}
