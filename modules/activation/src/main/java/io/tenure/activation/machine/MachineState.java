package io.tenure.activation.machine;

import io.tenure.activation.coverage.Coverage;
import io.tenure.activation.coverage.CoverageMode;

/** How it stands with the cover of a machine (domain.md 000.31 and 37). */
public enum MachineState {
    /** Covered for longer than the next 30 days. */
    OK,
    /** Covered, but within 30 days cover ends and nothing takes over. */
    WARNING,
    /** Not covered: no key, or what there was is over, also while grace runs. */
    CRITICAL;

    /** The days ahead in which an end is warned of. */
    public static final int DAYS_WARNED = 30;

    static MachineState of(Coverage coverage) {
        if (coverage.mode() != CoverageMode.FULL) {
            return CRITICAL;
        }
        return coverage.daysLeft().orElse(Long.MAX_VALUE) <= DAYS_WARNED ? WARNING : OK;
    }
}
