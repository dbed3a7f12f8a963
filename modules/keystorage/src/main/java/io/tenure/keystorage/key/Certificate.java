package io.tenure.keystorage.key;

import io.tenure.authority.license.License;
import io.tenure.authority.license.LicenseType;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The license certificate (domain.md 000.41).
 *
 * @param number    the key's serial
 * @param product   what it is for, or null if the authority names none
 * @param limit     how many units
 * @param startedOn the first day of its term, or the day it was issued for a fixed end; null before the first activation
 * @param expiresOn last valid day, or null for none
 */
public record Certificate(String number, String product, int limit, LocalDate startedOn, LocalDate expiresOn,
                          LicenseType licenseType) {

    /** None for a key under subscription, whose end moves. @param issuedOn the day it was issued, UTC */
    static Optional<Certificate> of(License license, LocalDate issuedOn) {
        if (license.licenseType() == LicenseType.SUBSCRIPTION) {
            return Optional.empty();
        }
        LocalDate start = license.termDays() == null ? issuedOn : license.firstActivatedOn();
        return Optional.of(new Certificate(license.serial(), license.product(), license.limit(), start,
                license.expiresOn(), license.licenseType()));
    }
}
