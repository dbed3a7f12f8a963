package io.tenure.services.subscription;

/** When a cancellation takes effect (domain.md 002.10). */
public enum CancelWhen {
    IMMEDIATE,
    END_OF_PERIOD,
    /** On a day of the current period that has passed, or today. */
    DATE
}
