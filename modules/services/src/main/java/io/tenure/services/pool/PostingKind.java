package io.tenure.services.pool;

/** The events at which something is posted (rulings.md 25). */
public enum PostingKind {
    PURCHASED,
    /** Taken over with an existing pool. */
    IMPORTED,
    /** An install was scheduled: its license is kept for it. */
    RESERVED,
    /** A pending install was canceled: its license is free again. */
    CANCELED,
    /** The machine's check-in confirmed the install. */
    APPLIED,
    UNINSTALLED,
    /** The background process found that the machine is gone (domain.md 003.8). */
    RECOVERED,
    EXTENDED,
    RETURNED,
    /** An extension began on the day on which the license before it ended. */
    STARTED,
    /** A full license was applied by itself on the day on which the one before it ended (domain.md 003.7). */
    AUTO_EXTENDED,
    EXPIRED,
    /** It was put aside as Other (domain.md 003.11). */
    ORPHANED,
    /** An orphaned license was given back to the pool. */
    RESOLVED,
    /** An orphaned license was given up. */
    WRITTEN_OFF
}
