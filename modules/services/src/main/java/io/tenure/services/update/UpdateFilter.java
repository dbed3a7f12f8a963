package io.tenure.services.update;

/** Which installations a list shows. */
public enum UpdateFilter {
    /** Automatic update is on. */
    ON,
    OFF,
    /** The newest request was a failure. */
    FAILED,
    /** The license in use is over: grace runs, or the installation is free. */
    ENDED
}
