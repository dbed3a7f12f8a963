package io.tenure.activation.device;

/** How it stands with the license of a machine, in the words of a person (domain.md 001, 004.11). */
public enum LicenseStatus {
    NO_LICENSE,
    ACTIVE,
    /** Its last day is at most 30 days away, and it does not renew by itself. */
    EXPIRES_SOON,
    /** Blocked; it still works while days are left to it. */
    BLOCKED,
    /** Over, and the grace period runs. */
    GRACE_PERIOD,
    EXPIRED
}
