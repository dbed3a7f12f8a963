package io.tenure.activation.task;

/** Which machines of a task a run is about. */
public enum Again {
    /** Those that refused. */
    FAILED,
    /** Those that were left when it was stopped; when none was left, all. */
    ALL
}
