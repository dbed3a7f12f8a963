package io.tenure.activation.task;

import io.tenure.kernel.Refusal;

/** Where a task stands (domain.md 000, vocabulary). */
public enum TaskState {
    /** Waits for its moment, or to be run by hand. */
    SCHEDULED,
    RUNNING,
    COMPLETED,
    /** Some machines refused (domain.md 000.23). */
    COMPLETED_WITH_ERRORS,
    /** By an administrator; the machines that are left can be done later. */
    STOPPED;

    /** At the end of a run. One that was not about all machines that are left leaves the task as it was: stopped. */
    static TaskState after(int left, int failed) {
        return left > 0 ? STOPPED : failed > 0 ? COMPLETED_WITH_ERRORS : COMPLETED;
    }

    /** @throws Refusal {@code TASK_RUNNING} */
    void requireRunnable() {
        if (this == RUNNING) {
            throw new Refusal(TaskRefusal.TASK_RUNNING);
        }
    }

    /** @throws Refusal {@code TASK_NOT_RUNNING} for one that is over */
    void requireStoppable() {
        if (this != RUNNING && this != SCHEDULED) {
            throw new Refusal(TaskRefusal.TASK_NOT_RUNNING);
        }
    }
}
