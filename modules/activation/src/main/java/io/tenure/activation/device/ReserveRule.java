package io.tenure.activation.device;

import io.tenure.activation.machine.MachineKey;
import io.tenure.activation.machine.SlotRole;
import io.tenure.authority.license.License;
import io.tenure.authority.license.LicenseType;
import io.tenure.kernel.RefusalCode;
import io.tenure.authority.vendor.CodeRefusal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Whether a code can wait in reserve behind the license of a machine (domain.md 001.8, 13; rulings.md 21-22).
 *
 * @param current  the license in use, or null for none that is valid
 * @param soldHere whether it belongs to a seat subscription that was bought here
 */
record ReserveRule(License current, boolean soldHere) {

    /** The license in use that is valid for longest, of those a machine holds. */
    static Optional<MachineKey> current(List<MachineKey> held, LocalDate today) {
        return held.stream().filter(key -> key.role() == SlotRole.ACTIVE && !over(key.license(), today))
                .max(Comparator.comparing(key -> end(key.license())));
    }

    private static boolean over(License license, LocalDate today) {
        return license.lastDay() != null && license.lastDay().isBefore(today);
    }

    private static LocalDate end(License license) {
        return license.lastDay() == null ? LocalDate.MAX : license.lastDay();
    }

    /** What the present license does not allow, whatever the code. */
    Optional<RefusalCode> ofCurrent() {
        if (current == null) {
            return Optional.of(DeviceRefusal.NO_ACTIVE_LICENSE);
        } else if (soldHere && current.licenseType() == LicenseType.SUBSCRIPTION) {
            return Optional.of(DeviceRefusal.UNDER_SUBSCRIPTION);
        } else if (current.licenseType() == LicenseType.SUBSCRIPTION && current.autoRenew()) {
            return Optional.of(DeviceRefusal.AUTO_RENEWAL_ON);
        }
        return current.licenseType() == LicenseType.TRIAL ? Optional.of(DeviceRefusal.CURRENT_IS_TRIAL) : Optional.empty();
    }

    /** What is known against a code before its time. A code that was never activated has no end yet and passes (B2). */
    Optional<RefusalCode> ofCode(License code) {
        if (code.serial().equals(current.serial())) {
            return Optional.of(DeviceRefusal.SAME_CODE);
        } else if (code.blocked()) {
            return Optional.of(CodeRefusal.CODE_BLOCKED);
        } else if (code.licenseType() == LicenseType.SUBSCRIPTION) {
            return Optional.of(DeviceRefusal.CODE_IS_SUBSCRIPTION);
        } else if (code.licenseType() == LicenseType.TRIAL) {
            return Optional.of(DeviceRefusal.CODE_IS_TRIAL);
        }
        return isLater(code) ? Optional.empty() : Optional.of(DeviceRefusal.NOT_LATER);
    }

    private boolean isLater(License code) {
        return code.expiresOn() == null || current.lastDay() != null && code.expiresOn().isAfter(current.lastDay());
    }
}
