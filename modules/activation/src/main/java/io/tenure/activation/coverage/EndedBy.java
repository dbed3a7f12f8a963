package io.tenure.activation.coverage;

/** How a license ends on a machine. */
public enum EndedBy {
    /** Its last valid day has passed. */
    EXPIRED,
    /** It was blocked, and the days that are left to a blocked license have passed (rulings.md 17). */
    BLOCKED,
    /** Another license was put in its place. */
    REPLACED,
    /** It was taken away. */
    REMOVED
}
