package io.tenure.activation.coverage;

import io.tenure.authority.license.KeyType;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A license that is to take over in a lane when the one before it ends: an additional key, a reserve code, the next
 * extension of the pool. One whose takeover failed is none until it is tried again.
 *
 * @param lane     null for the lane of the pool that the license belongs to
 * @param license  {@code expiresOn} is null while it was never activated
 * @param termDays days from the activation to the last valid day of a license never activated (365: domain.md 001
 *                 example 1; 364 for a license of the pool, whose 365 days begin with the activation), or null for no
 *                 end; without meaning when {@code expiresOn} is known
 * @param source   how the license comes to the machine
 */
public record Successor(KeyType lane, LicenseFacts license, Integer termDays, CoverageSource source) {

    /** Its tenure when it is activated on the day given; none when it is blocked or over by then. */
    Optional<Tenure> activatedOn(LocalDate day) {
        LicenseFacts activated = license.expiresOn() == null && termDays != null
                ? license.expiring(day.plusDays(termDays)) : license;
        boolean blocked = license.blockedOn() != null && !license.blockedOn().isAfter(day);
        boolean over = activated.expiresOn() != null && activated.expiresOn().isBefore(day);
        return blocked || over ? Optional.empty()
                : Optional.of(new Holding(lane, activated, day, source).tenure());
    }
}
