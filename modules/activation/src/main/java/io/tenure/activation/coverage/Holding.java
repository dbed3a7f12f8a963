package io.tenure.activation.coverage;

import io.tenure.authority.license.KeyType;
import java.time.LocalDate;

/**
 * The license in use in a lane, even when it is over. A lane has at most one.
 *
 * @param lane   null for the lane of the pool that the license belongs to
 * @param since  the first day
 * @param source how the license came to the machine
 */
public record Holding(KeyType lane, LicenseFacts license, LocalDate since, CoverageSource source) {

    /** Its tenure, if nobody replaces or removes it. */
    Tenure tenure() {
        return new Tenure(lane, license, since, license.lastDay(), license.end(), source);
    }
}
