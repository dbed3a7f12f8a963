package io.tenure.activation.coverage;

import io.tenure.authority.license.Edition;
import io.tenure.authority.license.LicenseType;
import java.time.LocalDate;

/**
 * What coverage depends on of one license.
 *
 * @param expiresOn      the last valid day, or null for no end. The pool's own date is the day after (rulings.md 13)
 * @param blockedOn      the day it was blocked, or null
 * @param graceDays      days of grace that a SUBSCRIPTION license carries to SVMs and devices, or null
 * @param productVersion of the product it was issued for, or null; see {@link MachineFacts#applicationVersion()}
 */
public record LicenseFacts(String serial, LicenseType type, Edition edition, LocalDate expiresOn, LocalDate blockedOn,
                           Integer graceDays, String productVersion) {

    /** Days with all functions that are left to a blocked license, its day counted (domain.md 000.32). */
    public static final int DAYS_WHEN_BLOCKED = 8;

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
        return new LicenseFacts(serial, type, edition, day, blockedOn, graceDays, productVersion);
    }
}
