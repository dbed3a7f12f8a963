package io.tenure.keystorage.key;

/** How much something needs a person; the last is the worst. */
public enum Severity {
    NONE,
    INFO,
    WARNING,
    CRITICAL
}
