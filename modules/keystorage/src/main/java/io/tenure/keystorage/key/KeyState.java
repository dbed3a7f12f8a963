package io.tenure.keystorage.key;

import io.tenure.authority.license.License;
import io.tenure.authority.license.LicenseState;
import io.tenure.authority.license.LicenseType;
import java.time.LocalDate;

/** What a key in storage is good for, on one day. */
public enum KeyState {
    /** Machines can get it. */
    AVAILABLE,
    /** Machines can get it, but it ends within 30 days. */
    EXPIRING,
    /** Its subscription is suspended: who holds it keeps it, nobody new gets it. */
    SUSPENDED,
    /** Its last valid day is over. */
    EXPIRED,
    /** The authority has blocked it (domain.md 000.9); machines that hold it go on for 8 days (000.32). */
    BLOCKED,
    /** Its subscription is canceled; it is valid until its last day. */
    CANCELED;

    /**
     * @param ofSubscription whether it came from a seat subscription: such a key ends only with its subscription, because
     *                       each renewal moves its end (rulings.md 9)
     * @param today          the day, UTC
     */
    public static KeyState of(License license, boolean ofSubscription, LocalDate today) {
        boolean expired = license.expired(today);
        if (license.state() == LicenseState.CANCELED
                || expired && ofSubscription && license.licenseType() == LicenseType.SUBSCRIPTION) {
            return CANCELED;
        }
        if (license.blocked()) {
            return BLOCKED;
        }
        if (expired) {
            return EXPIRED;
        }
        if (license.state() == LicenseState.PAUSED) {
            return SUSPENDED;
        }
        return Expiry.of(license, today).near() ? EXPIRING : AVAILABLE;
    }

    /** Whether a machine that does not hold it may get it. */
    public boolean givesOut() {
        return this == AVAILABLE || this == EXPIRING;
    }
}
