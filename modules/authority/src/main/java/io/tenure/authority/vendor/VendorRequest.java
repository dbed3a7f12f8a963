package io.tenure.authority.vendor;

import io.tenure.authority.license.Edition;
import io.tenure.authority.license.KeyType;
import io.tenure.authority.license.LicenseType;
import java.time.LocalDate;

/**
 * One change asked of the vendor.
 *
 * @param kind    what is asked
 * @param serial  the license it is about, or null for {@link Kind#ACTIVATE}
 * @param seats   how many seats the license has afterwards
 * @param endsOn  the last day the license is valid then, which a fixed term may end sooner; null if it does not change
 * @param goesOn  whether that day moves with each period, without another request: for a vendor far away it has no end
 * @param license what is ordered, for {@link Kind#ACTIVATE}; else null
 * @param order   by which a vendor far away knows the request again when it is repeated; null for the built-in authority
 */
public record VendorRequest(Kind kind, String serial, int seats, LocalDate endsOn, boolean goesOn,
                            OrderedLicense license, String order) {

    /** The vendor's verbs (domain.md 002.24-25, "Map to KSS"). */
    public enum Kind {
        /** Issue a license with an activation code. */
        ACTIVATE,
        /** Change the number of seats. */
        CHANGE_SEATS,
        /** Suspend. */
        PAUSE,
        /** Activate again what was suspended. */
        RESUME,
        /** Cancel at the end of the period. */
        SOFT_CANCEL,
        /** Take a cancellation at the end of the period back. */
        WITHDRAW_CANCEL,
        /** Cancel at once or by a date that has passed. */
        HARD_CANCEL
    }

    /**
     * What a new license is for.
     *
     * @param termDays days from its first activation, which end it instead of a day; null for a subscription
     */
    public record OrderedLicense(String product, Edition edition, KeyType keyType, LicenseType licenseType,
                                 Integer termDays) {
    }
}
