package io.tenure.services.pool;

/** How a machine stands in a pool. */
public enum InstallState {
    /** The install was scheduled; the machine has not checked in yet. */
    PENDING,
    /** Installed, with a license that counts down. */
    APPLIED,
    /** Installed, but its last license is used up and none took over. */
    EXPIRED
}
