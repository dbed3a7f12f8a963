package io.tenure.kernel.due;

import io.tenure.kernel.RefusalCode;

/** Why a job is not run. */
public enum JobRefusal implements RefusalCode {
    /** There is no job of this name. */
    JOB_NOT_FOUND(Kind.NOT_FOUND),
    /** Due work is running and does not come to an end. */
    JOB_BUSY(Kind.CONFLICT);

    private final Kind kind;

    JobRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
