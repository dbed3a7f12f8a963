package io.tenure.activation.machine;

import io.tenure.activation.coverage.CoverageSource;
import io.tenure.authority.license.KeyType;
import io.tenure.authority.license.License;
import java.time.LocalDate;

/**
 * One key that a machine holds.
 *
 * @param since  the day on which it came to the machine, or took over there
 * @param source how it came to the machine
 * @param units  how many units of its limit the machine takes; an additional key takes them only when it has taken over
 */
public record MachineKey(KeyType type, SlotRole role, License license, LocalDate since, CoverageSource source, int units) {

    public String serial() {
        return license.serial();
    }
}
