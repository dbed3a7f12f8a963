package io.tenure.services.subscription;

/** Why something is charged. */
public enum ChargeKind {
    /** A period began. */
    PERIOD,
    /** Seats were added within a period. */
    INCREASE
}
