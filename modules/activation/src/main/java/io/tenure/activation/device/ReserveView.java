package io.tenure.activation.device;

import java.time.Instant;

/**
 * The reserve code of a machine as others see it; never the code itself.
 *
 * @param failure   why it could not be activated, or null
 * @param warning   why it could not be activated if its time came today, or null
 * @param serial    its license, or null while the authority was never reached
 * @param checkedAt when a check before the takeover was made, or null
 * @param triedAt   when somebody or the clock tried to activate it, or null
 */
public record ReserveView(long machineId, ReserveState state, String failure, String warning, String serial,
                          Instant savedAt, String savedBy, Instant checkedAt, Instant triedAt) {

    static final ReserveView NONE = new ReserveView(0, ReserveState.NONE, null, null, null, null, null, null, null);

    public boolean exists() {
        return state != ReserveState.NONE;
    }
}
