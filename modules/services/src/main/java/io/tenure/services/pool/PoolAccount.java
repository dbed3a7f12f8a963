package io.tenure.services.pool;

/**
 * The accounts of a pool's ledger: where licenses are, and where their days are or went. Over all accounts licenses and
 * days add up to zero, always.
 */
public enum PoolAccount {
    /** What was bought stands here with a minus: minus {@code max} licenses of 365 days each. */
    BOUGHT,
    /** Full licenses that are free. */
    UNUSED,
    /** Full licenses kept for installs that have not completed. */
    PENDING_FULL,
    /** Partial licenses kept for installs that have not completed. */
    PENDING_PARTIAL,
    /** Licenses in use, with the days they had when they were applied; what has passed since follows from dates. */
    APPLIED,
    /** Licenses that were taken off a machine, with the days they have left. */
    PARTIAL,
    /** Full licenses that wait on a machine for the end of the one before; all of them are returnable. */
    EXTENDED,
    /** Licenses without days left. */
    EXPIRED,
    /** Orphaned licenses, with the days they have left until somebody decides about them. */
    OTHER,
    /** Days that covered a machine. No license is ever here. */
    USED_UP,
    /** Days that were given up by a decision. No license is ever here. */
    WRITTEN_OFF
}
