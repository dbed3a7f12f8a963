package io.tenure.activation.coverage;

import io.tenure.authority.license.Edition;
import io.tenure.authority.license.LicenseType;
import java.time.LocalDate;

/** Words to build a license with, for rule tests. Its serial tells it from others; its type is said first. */
final class GivenLicense {

    private final LicenseType type;
    private final String serial;
    private LocalDate expiresOn;
    private LocalDate blockedOn;
    private Integer graceDays;
    private String productVersion;

    private GivenLicense(LicenseType type, String serial) {
        this.type = type;
        this.serial = serial;
    }

    static GivenLicense of(LicenseType type, String serial) {
        return new GivenLicense(type, serial);
    }

    static GivenLicense commercial(String serial) {
        return of(LicenseType.COMMERCIAL, serial);
    }

    static GivenLicense trial(String serial) {
        return of(LicenseType.TRIAL, serial);
    }

    static GivenLicense subscription(String serial) {
        return of(LicenseType.SUBSCRIPTION, serial);
    }

    /** The last valid day. */
    GivenLicense until(String day) {
        expiresOn = LocalDate.parse(day);
        return this;
    }

    GivenLicense blocked(String day) {
        blockedOn = LocalDate.parse(day);
        return this;
    }

    GivenLicense grace(int days) {
        graceDays = days;
        return this;
    }

    GivenLicense version(String product) {
        productVersion = product;
        return this;
    }

    LicenseFacts facts() {
        return new LicenseFacts(serial, type, Edition.STANDARD, expiresOn, blockedOn, graceDays, productVersion);
    }
}
