package io.tenure.activation.device;

/** What a person can do about a reserve code now; never both (domain.md 001, B1). */
public enum DeviceAction {
    /** Its time had come, and it could not be activated. */
    TRY_AGAIN,
    /** The present license is blocked: it need not run out first. */
    ACTIVATE_NOW
}
