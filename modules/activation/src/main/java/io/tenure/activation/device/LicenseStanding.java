package io.tenure.activation.device;

import io.tenure.activation.coverage.Coverage;
import io.tenure.activation.coverage.CoverageMode;
import io.tenure.activation.machine.MachineKey;
import io.tenure.activation.machine.MachineRow;
import io.tenure.authority.license.License;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How it stands with the license of a machine in a list.
 *
 * @param graceDays days of grace that remain while grace runs, its last day 0 (domain.md F1); else null
 * @param license   the one in use that lasts longest, even when it is over; null for none
 */
public record LicenseStanding(LicenseStatus status, CoverageMode mode, Long graceDays, License license) {

    /** As it is on that day, by what the machine holds. */
    public static LicenseStanding of(MachineRow row, LocalDate day) {
        Coverage coverage = row.coverage(day);
        Coverage keys = coverage.ofKeys();
        License license = DeviceLicense.inUse(row.keys()).map(MachineKey::license).orElse(null);
        return new LicenseStanding(DeviceLicense.status(Optional.ofNullable(license), keys.mode(), day), coverage.mode(),
                DeviceLicense.graceDays(keys, day), license);
    }
}
