package io.tenure.activation.coverage;

/** How a license came, or will come, to a machine. */
public enum CoverageSource {
    /** Put in use by a task or a person. */
    KEY,
    /** An additional key that took over (domain.md 000.25). */
    ADDITIONAL_KEY,
    /** Got from the authority when the key of an activation code ended (domain.md 000.26). */
    REPLACEMENT,
    /** A reserve activation code that took over (domain.md 001.1). */
    RESERVE_CODE,
    /** The next periods of a subscription that renews by itself. */
    NEXT_PERIOD,
    /** From the machine license pool, extensions included (domain.md seed 003). */
    POOL,
    /** A full license of the pool that is applied by itself when the last one is used up (domain.md 003.7). */
    AUTO_EXTEND,
    /** Got by the automatic license update (domain.md 004.3). */
    UPDATE
}
