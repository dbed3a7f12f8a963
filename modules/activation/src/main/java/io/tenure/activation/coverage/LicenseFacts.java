package io.tenure.activation.coverage;

import io.tenure.authority.license.Edition;
import io.tenure.authority.license.LicenseType;
import java.time.LocalDate;

/**
 * What coverage depends on of one license.
 *
 * @param serial         what tells it from others; in a pool its number there, null for one that is not chosen yet
 * @param edition        null for a license of a pool, which knows none
 * @param expiresOn      the last valid day, or null for no end. The pool's own date is the day after (rulings.md 13)
 * @param blockedOn      the day it was blocked, or null
 * @param graceDays      days of grace that a SUBSCRIPTION license carries to SVMs and devices, or null
 * @param productVersion of the product it was issued for, or null; see {@link MachineFacts#applicationVersion()}
 * @param pool           the number of the machine license pool it belongs to, or null
 */
public record LicenseFacts(String serial, LicenseType type, Edition edition, LocalDate expiresOn, LocalDate blockedOn,
                           Integer graceDays, String productVersion, String pool) {

    /** Days with all functions that are left to a blocked license, its day counted (domain.md 000.32). */
    public static final int DAYS_WHEN_BLOCKED = 8;

    /** A license that belongs to no pool. */
    public LicenseFacts(String serial, LicenseType type, Edition edition, LocalDate expiresOn, LocalDate blockedOn,
                        Integer graceDays, String productVersion) {
        this(serial, type, edition, expiresOn, blockedOn, graceDays, productVersion, null);
    }

    /**
     * A license of a machine license pool: bought for a fixed term, without grace.
     *
     * @param expiresOn its last covered day, or null while its days have not begun
     */
    public static LicenseFacts ofPool(String pool, String license, LocalDate expiresOn) {
        return new LicenseFacts(license, LicenseType.COMMERCIAL, null, expiresOn, null, null, null, pool);
    }

    /** The last day it covers a machine, grace not counted, or null for no end. */
    public LocalDate lastDay() {
        return Day.earlier(expiresOn, lastDayOfBlock());
    }

    /** What ends it on its last day, or null for no end. */
    EndedBy end() {
        LocalDate last = lastDay();
        return last == null ? null : last.equals(expiresOn) ? EndedBy.EXPIRED : EndedBy.BLOCKED;
    }

    /** The last day a block leaves, grace included, or null when it is not blocked. */
    LocalDate lastDayOfBlock() {
        return blockedOn == null ? null : blockedOn.plusDays(DAYS_WHEN_BLOCKED - 1);
    }

    /** The same license once its last valid day is known. */
    LicenseFacts expiring(LocalDate day) {
        return new LicenseFacts(serial, type, edition, day, blockedOn, graceDays, productVersion, pool);
    }
}
