package io.tenure.activation.distribution;

/** Where a key's automatic distribution stands. */
public enum DistributionState {
    /** It is not distributed automatically. */
    OFF,
    /** The authority has not been asked yet, because no device has waited for the key, or it could not be reached. */
    STARTING,
    RUNNING,
    /** It gives nothing any more, until its license changes or a unit becomes free. */
    STOPPED
}
