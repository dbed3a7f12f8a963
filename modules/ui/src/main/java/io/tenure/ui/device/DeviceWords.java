package io.tenure.ui.device;

import io.tenure.activation.coverage.CoverageMode;
import io.tenure.activation.coverage.CoverageRow;
import io.tenure.activation.coverage.CoverageSource;
import io.tenure.activation.coverage.MachineKind;
import io.tenure.activation.device.DeviceLicense;
import io.tenure.activation.device.LicenseStanding;
import io.tenure.activation.device.LicenseStatus;
import io.tenure.activation.device.ReserveView;
import io.tenure.activation.machine.MachineRow;
import io.tenure.activation.machine.MachineState;
import io.tenure.ui.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;

/** What is said of a machine's license, in words: how it stands, what will happen when, what to change. */
@Named("deviceWords")
@RequestScoped
public class DeviceWords {

    @Inject
    private Texts texts;

    /** "Active", "Expires soon", "Expired (29 days of grace period remaining)"; an installation is "Valid" (domain.md 004.11). */
    public String status(DeviceLicense license) {
        if (license.status() == LicenseStatus.GRACE_PERIOD) {
            return texts.of("device.status.grace", license.graceDays());
        }
        boolean valid = license.status() == LicenseStatus.ACTIVE || license.status() == LicenseStatus.EXPIRES_SOON;
        return valid && license.machine().kind() == MachineKind.INSTALLATION ? texts.of("device.status.valid")
                : texts.word(license.status());
    }

    /** The same of an installation in a list. */
    public String standing(LicenseStanding standing) {
        return switch (standing.status()) {
            case GRACE_PERIOD -> texts.of("device.status.grace", standing.graceDays());
            case ACTIVE, EXPIRES_SOON -> texts.of("device.status.valid");
            case NO_LICENSE, BLOCKED, EXPIRED -> texts.word(standing.status());
        };
    }

    /** "24 days left", "over for 3 days"; empty without a license, and for one without end. */
    public String ends(LicenseStanding standing, LocalDate today) {
        LocalDate last = standing.license() == null ? null : standing.license().expiresOn();
        if (last == null) {
            return "";
        }
        long days = ChronoUnit.DAYS.between(today, last);
        return days < 0 ? texts.of("key.left.over", -days) : texts.of("key.left", days);
    }

    /** Days with protection that are left, 0 when none are; a block shortens them. Null: no end. */
    public Long days(DeviceLicense license) {
        LocalDate last = license.key().license().lastDay();
        return last == null ? null : Math.max(0, ChronoUnit.DAYS.between(license.coverage().today(), last));
    }

    /** "27 days left", "last day today", "over for 3 days", "no end": how long a machine is covered, with what takes over. */
    public String left(MachineRow row) {
        if (row.daysLeft() == null) {
            return row.state() == MachineState.OK ? texts.of("device.endless") : "";
        }
        return row.daysLeft() < 0 ? texts.of("key.left.over", -row.daysLeft()) : texts.of("key.left", row.daysLeft());
    }

    /** The type of the license in use that lasts longest: "Commercial"; empty for none. */
    public String license(MachineRow row) {
        return row.active().stream().max(Comparator.comparing(key -> key.license().lastDay() == null ? LocalDate.MAX
                : key.license().lastDay())).map(key -> texts.word(key.license().licenseType())).orElse("");
    }

    /** What happens when the present license ends. */
    public String outlook(DeviceLicense license) {
        ReserveView reserve = license.reserve();
        return switch (reserve.state()) {
            case NONE -> withoutReserve(license);
            case SAVED -> reserve.warning() == null ? takeover(license) : texts.of("device.outlook.warned");
            case UNCHECKED -> texts.of(reserve.warning() == null ? "device.outlook.unchecked" : "device.outlook.warned");
            case ACTIVATING -> texts.of("device.outlook.activating");
            case ACTIVATION_FAILED -> texts.of("device.outlook.failed", reserve.triedAt());
        };
    }

    private String takeover(DeviceLicense license) {
        return license.takeover().map(row -> row.to() == null ? texts.of("device.outlook.takeover.open", row.from())
                : texts.of("device.outlook.takeover", row.from(), row.to())).orElse(texts.of("device.outlook.waits"));
    }

    private String withoutReserve(DeviceLicense license) {
        if (!license.valid()) {
            return texts.of(license.mode() == CoverageMode.FULL ? "device.outlook.pool" : "device.outlook.none");
        }
        return license.successor().map(this::succeeded).orElseGet(() -> license.key().license().lastDay() == null
                ? texts.of("device.outlook.endless") : from(license, license.key().license().lastDay().plusDays(1)));
    }

    private String from(DeviceLicense license, LocalDate day) {
        return texts.of(license.coverage().modeOn(day) == CoverageMode.FULL ? "device.outlook.pooled"
                : "device.outlook.nothing", day);
    }

    private String succeeded(CoverageRow next) {
        return texts.of(next.source() == CoverageSource.NEXT_PERIOD ? "device.outlook.renews" : "device.outlook.other",
                next.from());
    }

    /** Why a code was or would be refused. @param code of a refusal */
    public String why(String code) {
        return texts.has("device.why." + code) ? texts.of("device.why." + code) : texts.of("refusal." + code);
    }

    /** What a person can change about it. */
    public String mend(String code) {
        return texts.of(texts.has("device.mend." + code) ? "device.mend." + code : "device.mend");
    }
}
