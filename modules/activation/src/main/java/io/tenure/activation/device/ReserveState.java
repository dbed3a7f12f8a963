package io.tenure.activation.device;

/** How it stands with a reserve code (rulings.md 23). */
public enum ReserveState {
    /** There is none. */
    NONE,
    /** It waits, and the authority knows it. */
    SAVED,
    /** It waits, and the authority could not be asked about it yet. */
    UNCHECKED,
    /** Its time has come. */
    ACTIVATING,
    /** Its time had come, and it could not be activated. */
    ACTIVATION_FAILED;

    /** @throws IllegalStateException for a change that cannot be */
    ReserveState to(ReserveState next) {
        boolean possible = switch (this) {
            case NONE -> false;
            case SAVED, UNCHECKED -> next == SAVED || next == UNCHECKED || next == ACTIVATING;
            case ACTIVATING -> next == ACTIVATION_FAILED || next == SAVED || next == UNCHECKED;
            case ACTIVATION_FAILED -> next == ACTIVATING || next == SAVED || next == UNCHECKED;
        };
        if (!possible) {
            throw new IllegalStateException("a reserve code cannot change from " + this + " to " + next);
        }
        return next;
    }
}
