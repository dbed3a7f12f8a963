package io.tenure.services.update;

import io.tenure.activation.coverage.MachineKind;
import io.tenure.activation.device.DeviceLicense;
import io.tenure.activation.machine.MachineHold;
import io.tenure.activation.machine.MachineKey;
import io.tenure.activation.machine.MachineView;
import io.tenure.authority.license.License;
import io.tenure.authority.license.SupportId;
import io.tenure.kernel.Refusal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An installation with the license that is updated: the one in use that lasts longest.
 *
 * @param license null for none
 */
public record Installation(MachineView machine, License license) {

    static Installation of(MachineView machine, MachineHold hold) {
        return new Installation(machine, DeviceLicense.inUse(hold.keys(machine.id())).map(MachineKey::license).orElse(null));
    }

    /** @throws Refusal {@code NOT_AN_INSTALLATION}, {@code NO_SUPPORT_ID}, {@code MERGED_SUPPORT_ID} */
    void requireUpdatable() {
        refused().ifPresent(why -> {
            throw new Refusal(why, machine.number());
        });
    }

    /** Why it is not updated; empty when it can be. */
    Optional<UpdateRefusal> refused() {
        if (machine.kind() != MachineKind.INSTALLATION) {
            return Optional.of(UpdateRefusal.NOT_AN_INSTALLATION);
        }
        SupportId supportId = SupportId.of(license == null ? null : license.supportId());
        return supportId.missing() ? Optional.of(UpdateRefusal.NO_SUPPORT_ID)
                : Optional.of(UpdateRefusal.MERGED_SUPPORT_ID).filter(merged -> supportId.merged());
    }

    LocalDate expiresOn() {
        return license == null ? null : license.expiresOn();
    }
}
