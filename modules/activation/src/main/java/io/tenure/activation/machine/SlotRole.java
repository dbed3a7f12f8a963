package io.tenure.activation.machine;

/** What a key does on a machine (domain.md 000.7). */
public enum SlotRole {
    /** In use, even when it is over. */
    ACTIVE,
    /** Takes over when the active key of its type ends. */
    ADDITIONAL
}
