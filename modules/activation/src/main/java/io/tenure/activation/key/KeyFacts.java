package io.tenure.activation.key;

import io.tenure.activation.coverage.EndedBy;
import io.tenure.authority.license.Edition;
import io.tenure.authority.license.KeyType;
import io.tenure.authority.license.License;
import io.tenure.authority.license.LicenseState;
import io.tenure.authority.license.LicenseType;
import io.tenure.kernel.jdbc.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/**
 * What the rule depends on of one license.
 *
 * @param expiresOn the last valid day, or null for no end
 * @param blockedOn the day it was blocked, or null
 */
public record KeyFacts(String serial, KeyType keyType, LicenseType licenseType, Edition edition, LocalDate expiresOn,
                       LocalDate blockedOn, LicenseState state) {

    /** As the license is today; a term that has not begun is taken to begin today. */
    public static KeyFacts of(License license, LocalDate today) {
        LocalDate expires = license.expiresOn() == null && license.termDays() != null
                ? today.plusDays(license.termDays()) : license.expiresOn();
        return new KeyFacts(license.serial(), license.keyType(), license.licenseType(), license.edition(), expires,
                license.blockedOn(), license.state());
    }

    /** As {@link HeldSlot#columns} selected it. */
    static KeyFacts read(ResultSet row, String at, LocalDate today) throws SQLException {
        Integer term = Columns.number(row, at + "term_days");
        LocalDate ends = Columns.day(row, at + "ends_on");
        return new KeyFacts(row.getString(at + "serial"), KeyType.valueOf(row.getString(at + "key_type")),
                LicenseType.valueOf(row.getString(at + "license_type")), Edition.valueOf(row.getString(at + "edition")),
                ends == null && term != null ? today.plusDays(term) : ends,
                Columns.day(row, at + "blocked_on"), LicenseState.valueOf(row.getString(at + "status")));
    }

    boolean blocked() {
        return blockedOn != null;
    }

    /** The last day it covers a machine that holds it, or null for no end. */
    LocalDate lastDay() {
        LocalDate block = blocked() ? blockedOn.plusDays(License.DAYS_AFTER_BLOCKING - 1) : null;
        return block == null || expiresOn != null && expiresOn.isBefore(block) ? expiresOn : block;
    }

    /** What ends it on its last day; only for one that ends. */
    EndedBy endedBy() {
        return lastDay().equals(expiresOn) ? EndedBy.EXPIRED : EndedBy.BLOCKED;
    }

    /** Whether it has ended where it is in use. */
    boolean over(LocalDate today) {
        return lastDay() != null && lastDay().isBefore(today);
    }

    /** Whether no machine can begin to use it, because its last day has passed or it was canceled. */
    boolean expired(LocalDate today) {
        return state == LicenseState.CANCELED || expiresOn != null && expiresOn.isBefore(today);
    }

    /** Whether it can take over as active key. */
    boolean usable(LocalDate today) {
        return !blocked() && !expired(today);
    }

    /** Whether it expires before the other one ends; strictly (domain.md A1). A license without end never does. */
    boolean expiresBefore(KeyFacts other) {
        return expiresOn != null && (other.lastDay() == null || expiresOn.isBefore(other.lastDay()));
    }

    boolean trial() {
        return licenseType == LicenseType.TRIAL;
    }

    boolean subscription() {
        return licenseType == LicenseType.SUBSCRIPTION;
    }

    boolean suspended() {
        return state == LicenseState.PAUSED;
    }

    /** Whether it was paid for, so that no trial may take its place (domain.md 000.14). */
    boolean paid() {
        return switch (licenseType) {
            case COMMERCIAL, SUBSCRIPTION, RENTAL, PERPETUAL -> true;
            case TRIAL, NFR -> false;
        };
    }
}
