package io.tenure.services.clock;

import io.tenure.kernel.RefusalCode;

/** Why the sandbox clock is not moved. */
public enum ClockRefusal implements RefusalCode {
    /** The clock never goes back. */
    CLOCK_BACKWARDS(Kind.RULE),
    /** Further than a hundred years at once. */
    CLOCK_TOO_FAR(Kind.RULE),
    /** The clock is being moved already. */
    CLOCK_MOVING(Kind.CONFLICT);

    private final Kind kind;

    ClockRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
