package io.tenure.activation.machine;

/**
 * What a device in a group waits for, as far as keys are distributed automatically (domain.md 000.38-39). Whether it really
 * needs one is looked at when there is one to give: who waits may hold a key, but who needs one always waits.
 */
public enum WaitsFor {
    ANY_KEY,
    /** Its trial key ends in 8 days or less; only a subscription key takes its place before the end. */
    SUBSCRIPTION_KEY
}
