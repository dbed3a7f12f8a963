package io.tenure.activation.task;

import io.tenure.kernel.audit.Audited;
import io.tenure.kernel.audit.Facts;

/** What the timeline of a task says. */
final class TaskTrail {

    /** The subject type of everything that happens to a task. */
    static final String SUBJECT = "ACTIVATION_TASK";

    private TaskTrail() {
    }

    static Audited of(String action, TaskView task, String reason, TaskState before) {
        return new Audited(action, SUBJECT, task.id(), TaskNumber.of(task.id()), null, reason,
                before == null ? Facts.NONE : Facts.of("state", before), Facts.of("state", task.state()));
    }

    static Audited created(TaskView task) {
        return new Audited("TASK_CREATED", SUBJECT, task.id(), TaskNumber.of(task.id()), null, null, Facts.NONE,
                Facts.of("name", task.name(), "key", task.serial(), "additional", task.additional(), "group", task.group(), "machines", task.total(),
                "startAt", task.startAt()));
    }
}
