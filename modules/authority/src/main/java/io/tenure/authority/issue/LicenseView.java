package io.tenure.authority.issue;

import io.tenure.authority.license.License;
import io.tenure.authority.license.LicenseState;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One issued license as the authority sees it.
 *
 * @param blockedReason why it was blocked, or null
 * @param machines      how many machines have activated its code
 * @param renewedTo     last day of the newest key published for it, or null
 * @param version       grows with every change; the ETag
 */
public record LicenseView(long id, License license, Instant issuedAt, String blockedReason, int machines,
                          LocalDate renewedTo, int version) {

    /** What it is called in lists: the strongest of what is true of it. */
    public Standing standing(LocalDate today) {
        if (license.blocked()) {
            return Standing.BLOCKED;
        }
        if (license.state() == LicenseState.CANCELED) {
            return Standing.CANCELED;
        }
        if (license.expired(today)) {
            return Standing.EXPIRED;
        }
        return license.state() == LicenseState.PAUSED ? Standing.PAUSED : Standing.ISSUED;
    }

    /** The states of issued licenses, as lists show and filter them. */
    public enum Standing { ISSUED, PAUSED, EXPIRED, CANCELED, BLOCKED }
}
