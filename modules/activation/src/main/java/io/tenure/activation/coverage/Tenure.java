package io.tenure.activation.coverage;

import io.tenure.authority.license.KeyType;
import java.time.LocalDate;

/**
 * One period during which one license covers one machine: one that is over, as a fact, or the one in use or in the
 * queue, as it will have been.
 *
 * @param lane   null for the lane of the pool that the license belongs to
 * @param from   the first day
 * @param to     the last day as it really was, the day before a removal or replacement, or null for no end; the day
 *               before {@code from} when it was put in and taken out on one day
 * @param how    what ended it, or null for no end
 * @param source how the license came to the machine
 */
public record Tenure(KeyType lane, LicenseFacts license, LocalDate from, LocalDate to, EndedBy how,
                     CoverageSource source) {

    /** The first day on which another license can take over; only for a tenure that ends. */
    LocalDate next() {
        return to.isBefore(from) ? from : to.plusDays(1);
    }
}
