package io.tenure.activation.task;

import io.tenure.kernel.RefusalCode;

/** Why something about an activation task is refused. */
public enum TaskRefusal implements RefusalCode {
    /** There is no such task. */
    TASK_NOT_FOUND(Kind.NOT_FOUND),
    /** Neither machines nor a group, or both. */
    MACHINES_OR_GROUP(Kind.RULE),
    /** The group has no machines. */
    NO_MACHINES(Kind.RULE),
    /** It runs already. */
    TASK_RUNNING(Kind.RULE),
    /** It is over, so it cannot be stopped. */
    TASK_NOT_RUNNING(Kind.RULE),
    /** No machine refused, so there is none to run again. */
    NOTHING_FAILED(Kind.RULE),
    /** The moment to start at has passed. */
    START_IN_PAST(Kind.RULE);

    private final Kind kind;

    TaskRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
