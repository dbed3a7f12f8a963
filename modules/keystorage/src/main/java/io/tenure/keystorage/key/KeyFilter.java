package io.tenure.keystorage.key;

import io.tenure.authority.license.KeyType;
import io.tenure.authority.license.LicenseType;

/**
 * What a list of keys shows.
 *
 * @param q           the beginning of a serial, an activation code, a subscription's number, or a part of the product's name;
 *                    null for all
 * @param keyType     only of this type, or null
 * @param state       only in this state, or null
 * @param expiring    only those whose last valid day comes within so many days, today counted as 0, or null; those that renew
 *                    by themselves and blocked ones do not count
 * @param sort        the order of the rows; null for the newest first
 * @param licenseType only of this license type, or null
 * @param givesOut    only those that a machine may get: available or expiring
 */
public record KeyFilter(String q, KeyType keyType, KeyState state, Integer expiring, Sort sort, LicenseType licenseType,
                        boolean givesOut) {

    public static final KeyFilter ALL = new KeyFilter(null, null, null, null, null);

    public KeyFilter(String q, KeyType keyType, KeyState state, Integer expiring, Sort sort) {
        this(q, keyType, state, expiring, sort, null, false);
    }

    /** What an activation task can put on machines, newest first. */
    public static KeyFilter toGiveOut(String q, LicenseType licenseType) {
        return new KeyFilter(q, null, null, null, null, licenseType, true);
    }

    /** Orders of the list; each is stable. */
    public enum Sort {
        /** Added last first. */
        NEWEST,
        /** Ends first; keys without an end do not appear. */
        EXPIRES
    }

    Sort order() {
        return sort == null ? Sort.NEWEST : sort;
    }
}
