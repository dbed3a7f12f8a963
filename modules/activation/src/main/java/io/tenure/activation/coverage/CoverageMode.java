package io.tenure.activation.coverage;

/** What a machine can do on a day, the best first. */
public enum CoverageMode {
    /** Everything: a license covers it. */
    FULL,
    /** Everything, but the license is over and the grace period runs (domain.md 000.31, 004.11). */
    GRACE,
    /** Protects with databases as of the license's end, no updates (domain.md 000.29). */
    LIMITED,
    /** What the product does without a license (domain.md 004.12). */
    FREE,
    /** Nothing: no license, or a trial that is over (domain.md 000.30). */
    NONE
}
