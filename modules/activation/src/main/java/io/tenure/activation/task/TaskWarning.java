package io.tenure.activation.task;

/** What is allowed but should be known before a task runs. */
public enum TaskWarning {
    /** Machines that protect both kinds of guests would have an additional key for one kind only (domain.md 000.27). */
    ONLY_ONE_OS,
    /** More units would be used than the key is for; it is allowed and reported (domain.md 000.34). */
    OVER_LIMIT
}
