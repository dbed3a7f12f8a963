package io.tenure.activation.machine;

import io.tenure.activation.coverage.MachineKind;
import java.time.Instant;

/**
 * One machine as others see it.
 *
 * @param customerId   whose it is, or null; with the customer's number
 * @param serverUnits  guests that a server key counts
 * @param desktopUnits guests that a desktop key counts
 * @param reportedAt   when it last told its guests, or null
 * @param version      grows with every change; the ETag
 */
public record MachineView(long id, MachineKind kind, MachineProfile profile, Long customerId, String customer,
                          int serverUnits, int desktopUnits, Instant reportedAt, Instant createdAt, int version) {

    /** Such as M-1042. */
    public String number() {
        return MachineNumber.of(id);
    }

    public String name() {
        return profile.name();
    }
}
