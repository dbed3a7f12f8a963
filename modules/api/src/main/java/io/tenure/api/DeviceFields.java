package io.tenure.api;

import io.tenure.activation.device.DeviceLicense;
import io.tenure.activation.device.LicenseStatus;
import io.tenure.activation.device.ReserveView;
import io.tenure.activation.coverage.MachineKind;
import io.tenure.activation.machine.ProtectionJob;
import io.tenure.api.json.Fields;
import java.util.List;

/** The license of a machine and its reserve code as JSON. */
final class DeviceFields {

    private DeviceFields() {
    }

    static Fields of(DeviceLicense license) {
        return Fields.of("machine", license.machine().number(), "status", license.status(), "statusText", text(license),
                "mode", license.mode(), "serial", license.key() == null ? null : license.key().serial(), "licenseType",
                license.key() == null ? null : license.key().license().licenseType(), "expiresOn", license.expiresOn(),
                "daysRemaining", license.daysRemaining(), "statusFinalAt", license.settledAt(), "reserve",
                reserve(license), "protectionJobs", license.machine().profile().protectionJobs().stream()
                        .map(job -> job(job, license)).toList());
    }

    /** With what its properties say while grace runs: domain.md 004.11. */
    private static Fields job(ProtectionJob job, DeviceLicense license) {
        boolean warned = job.paidOnly() && license.status() == LicenseStatus.GRACE_PERIOD;
        return Fields.of("name", job.name(), "paidOnly", job.paidOnly(), "warning", warned
                ? "License key has expired, " + license.graceDays() + " days of grace period remaining" : null);
    }

    private static Fields reserve(DeviceLicense license) {
        ReserveView reserve = license.reserve();
        return Fields.of("state", reserve.state(), "failure", reserve.failure(), "warning", reserve.warning(), "serial",
                reserve.serial(), "savedAt", reserve.savedAt(), "savedBy", reserve.savedBy(), "checkedAt",
                reserve.checkedAt(), "triedAt", reserve.triedAt(), "actions",
                license.action() == null ? List.of() : List.of(license.action()));
    }

    /** In the words of the products: domain.md 001 for devices, 004.11 for installations. */
    private static String text(DeviceLicense license) {
        boolean installation = license.machine().kind() == MachineKind.INSTALLATION;
        return switch (license.status()) {
            case NO_LICENSE -> "No license";
            case ACTIVE, EXPIRES_SOON -> installation ? "Valid"
                    : license.status() == LicenseStatus.ACTIVE ? "Active" : "Expires soon";
            case BLOCKED -> "Blocked";
            case GRACE_PERIOD -> "Expired (" + license.graceDays() + " days of grace period remaining)";
            case EXPIRED -> "Expired";
        };
    }
}
