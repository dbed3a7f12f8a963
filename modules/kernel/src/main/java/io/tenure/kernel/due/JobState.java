package io.tenure.kernel.due;

/** Whether one kind of due work is on time. */
public enum JobState {
    /** Nothing that is due waits for longer than a minute. */
    ON_TIME,
    /** Something has been due for more than a minute and was not done. */
    LATE,
    /** It failed when it was tried last; it is tried again with each poll. */
    FAILING
}
