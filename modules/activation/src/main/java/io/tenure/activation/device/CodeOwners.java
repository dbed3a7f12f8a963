package io.tenure.activation.device;

import java.time.Instant;
import java.util.Optional;

/** Whose code it is. Told by the floor above, which knows the subscriptions. */
public interface CodeOwners {

    /**
     * The seat subscription that a license belongs to.
     *
     * @param customerId whose it is
     * @param number     the number people know it by
     * @param boughtAt   when it was bought
     */
    record Sold(long customerId, String number, Instant boughtAt) {
    }

    /** The subscription bought here that gave the license out, also when it is over; empty for every other license. */
    Optional<Sold> sold(String serial);
}
