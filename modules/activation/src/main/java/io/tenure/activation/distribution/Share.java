package io.tenure.activation.distribution;

import io.tenure.activation.key.DeviceOffer;
import io.tenure.activation.task.OpenMachine;
import java.util.List;

/**
 * A key and the next devices that wait for one, all of them locked.
 *
 * @param keyId   the key's id in storage
 * @param version of its license
 * @param free    how many units are left; 0 at the limit and above it
 * @param code    why it stopped before, or null
 */
record Share(long keyId, DeviceOffer offer, int version, long free, String code, List<OpenMachine> machines) {

    String serial() {
        return offer.key().serial();
    }
}
