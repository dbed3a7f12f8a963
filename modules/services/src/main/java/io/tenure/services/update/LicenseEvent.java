package io.tenure.services.update;

import io.tenure.activation.coverage.CoverageMode;
import io.tenure.activation.device.LicenseStanding;
import io.tenure.activation.machine.MachineRow;
import io.tenure.authority.license.License;
import io.tenure.kernel.audit.Audited;
import io.tenure.kernel.audit.Facts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is told of the license of an installation on the days on which it, or its support, ends (domain.md 004.13). */
enum LicenseEvent {
    LICENSE_EXPIRING, LICENSE_EXPIRED, GRACE_ENTERED, SUPPORT_EXPIRING, SUPPORT_EXPIRED;

    /** Days before an end on which it is announced. */
    static final int DAYS_BEFORE = 7;

    /** What happens to an installation on a day, UTC; what ended is told on the day after. */
    static List<Audited> of(MachineRow row, LocalDate day) {
        License license = LicenseStanding.of(row, day).license();
        List<Audited> told = new ArrayList<>();
        if (license != null && !license.blocked()) {
            license(row, license, day, told);
            support(row, license, day, told);
        }
        return told;
    }

    private static void license(MachineRow row, License license, LocalDate day, List<Audited> told) {
        boolean near = row.coverage(day).ofKeys().daysLeft().orElse(Long.MAX_VALUE) <= DAYS_BEFORE;
        if (near && day.plusDays(DAYS_BEFORE).equals(license.expiresOn())) {
            told.add(LICENSE_EXPIRING.told(row, license, license.expiresOn(),
                    key(license) + " is about to expire in " + DAYS_BEFORE + " Days."));
        } else if (day.minusDays(1).equals(license.expiresOn()) && row.coverage(day).ofKeys().mode() != CoverageMode.FULL) {
            told.add(LICENSE_EXPIRED.told(row, license, license.expiresOn(), key(license) + " has expired."));
            LicenseStanding standing = LicenseStanding.of(row, day);
            if (standing.graceDays() != null) {
                told.add(GRACE_ENTERED.told(row, license, license.expiresOn(), "License key has expired, "
                        + standing.graceDays() + " days of grace period remaining"));
            }
        }
    }

    private static void support(MachineRow row, License license, LocalDate day, List<Audited> told) {
        String contract = "Support contract for " + product(license);
        if (day.plusDays(DAYS_BEFORE).equals(license.supportExpiresOn())) {
            told.add(SUPPORT_EXPIRING.told(row, license, license.supportExpiresOn(),
                    contract + " is about to expire in " + DAYS_BEFORE + " Days."));
        } else if (day.minusDays(1).equals(license.supportExpiresOn())) {
            told.add(SUPPORT_EXPIRED.told(row, license, license.supportExpiresOn(), contract + " has expired."));
        }
    }

    private Audited told(MachineRow row, License license, LocalDate end, String text) {
        return new Audited(name(), "MACHINE", row.machine().id(), row.machine().number(), row.machine().customerId(), null,
                Facts.NONE, Facts.of("serial", license.serial(), "expiresOn", end, "event", text));
    }

    private static String key(License license) {
        return word(license.licenseType()) + " License key for " + product(license) + " " + word(license.edition());
    }

    private static String product(License license) {
        return license.product() == null ? "the product" : license.product();
    }

    /** {@code NFR} stays, {@code SUBSCRIPTION} reads Subscription. */
    private static String word(Enum<?> constant) {
        String name = constant.name().replace('_', ' ');
        return name.length() <= 3 ? name : name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }
}
