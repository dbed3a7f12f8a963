package io.tenure.services.update;

import io.tenure.activation.coverage.CoverageMode;
import io.tenure.activation.coverage.CoverageSource;
import io.tenure.activation.device.DeviceLicense;
import io.tenure.activation.device.LicenseStanding;
import io.tenure.activation.machine.MachineKey;
import io.tenure.activation.machine.MachineRow;
import io.tenure.activation.machine.MachineView;
import io.tenure.authority.license.License;
import io.tenure.authority.license.LicenseType;
import io.tenure.kernel.audit.Audited;
import io.tenure.kernel.audit.Facts;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What is told of the license of an installation on the days on which it, or its support, ends, and when more use it than it
 * is for (domain.md 004.13). The log has the facts, and the sentence in English; pages say it in the reader's language.
 */
enum LicenseEvent {
    LICENSE_EXPIRING(24020), LICENSE_EXPIRED(24030), GRACE_ENTERED(24070), SUPPORT_EXPIRING(24040), SUPPORT_EXPIRED(24050),
    LICENSE_EXCEEDED(24060);

    /** Days before an end on which it is announced. */
    static final int DAYS_BEFORE = Announcement.DAYS_BEFORE;

    /** {@link #LICENSE_EXPIRING} of a trial has a number of its own. */
    private static final int EVALUATION_EXPIRING = 24022;

    private final int id;

    LicenseEvent(int id) {
        this.id = id;
    }

    /** What happens to an installation on a day, UTC; what ended is told on the day after. */
    static List<Audited> of(MachineRow row, LocalDate day) {
        List<Audited> told = new ArrayList<>();
        Optional<MachineKey> inUse = DeviceLicense.inUse(row.keys()).filter(key -> !key.license().blocked());
        inUse.ifPresent(key -> {
            license(row, key, day, told);
            support(row.machine(), key, day, told);
        });
        return told;
    }

    private static void license(MachineRow row, MachineKey key, LocalDate day, List<Audited> told) {
        License license = key.license();
        LocalDate end = license.expiresOn();
        if (announced(key, end, day) && row.coverage(day).ofKeys().daysLeft().orElse(Long.MAX_VALUE) <= DAYS_BEFORE) {
            told.add(LICENSE_EXPIRING.ending(row.machine(), license, end, day, name(license)));
        } else if (day.minusDays(1).equals(end) && row.coverage(day).ofKeys().mode() != CoverageMode.FULL) {
            told.add(LICENSE_EXPIRED.told(row.machine(), license, Facts.of("expiresOn", end, "event", name(license)
                    + " has expired.")));
            LicenseStanding standing = LicenseStanding.of(row, day);
            if (standing.graceDays() != null) {
                told.add(GRACE_ENTERED.told(row.machine(), license, Facts.of("expiresOn", end, "days",
                        standing.graceDays().intValue(), "event", "License key has expired, " + standing.graceDays()
                        + " days of grace period remaining")));
            }
        }
    }

    private static void support(MachineView machine, MachineKey key, LocalDate day, List<Audited> told) {
        License license = key.license();
        LocalDate end = license.supportExpiresOn();
        String contract = "Support contract for " + product(license);
        if (announced(key, end, day)) {
            told.add(SUPPORT_EXPIRING.ending(machine, license, end, day, contract));
        } else if (day.minusDays(1).equals(end)) {
            told.add(SUPPORT_EXPIRED.told(machine, license, Facts.of("expiresOn", end, "event", contract + " has expired.")));
        }
    }

    private static boolean announced(MachineKey key, LocalDate end, LocalDate day) {
        return new Announcement(end, key.since(), key.source() != CoverageSource.KEY).due(day);
    }

    private Audited ending(MachineView machine, License license, LocalDate end, LocalDate day, String what) {
        int days = (int) ChronoUnit.DAYS.between(day, end);
        return told(machine, license, Facts.of("expiresOn", end, "days", days, "event", what + " is about to expire in "
                + days + " Days."));
    }

    /** The machines that have the license in use take more than it is for. */
    static Audited exceeded(MachineView machine, License license, int used) {
        return LICENSE_EXCEEDED.told(machine, license, Facts.of("used", used, "limit", license.limit(), "event",
                name(license) + " is exceeded: " + used + " of " + license.limit() + " are in use."));
    }

    private Audited told(MachineView machine, License license, Facts facts) {
        boolean evaluation = this == LICENSE_EXPIRING && license.licenseType() == LicenseType.TRIAL;
        return new Audited(name(), "MACHINE", machine.id(), machine.number(), machine.customerId(), null, Facts.NONE,
                Facts.of("eventId", evaluation ? EVALUATION_EXPIRING : id, "serial", license.serial(), "licenseType",
                        license.licenseType(), "edition", license.edition(), "product", license.product()).and(facts));
    }

    private static String name(License license) {
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
