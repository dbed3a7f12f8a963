package io.tenure.activation.device;

import io.tenure.activation.machine.MachineHold;
import io.tenure.activation.machine.MachineKey;
import io.tenure.activation.machine.MachineView;
import io.tenure.activation.machine.MergedLicense;
import io.tenure.activation.machine.SlotRole;
import io.tenure.kernel.Internal;
import io.tenure.kernel.Refusal;
import io.tenure.kernel.audit.AuditLog;
import io.tenure.kernel.audit.Facts;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** The transactions that take a license from a machine. */
@Stateless
@Internal
public class FreeLicense {

    @Inject
    private MachineHold hold;

    @Inject
    private ReserveStore reserves;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** What is in use goes; what waits behind it takes over. @throws Refusal {@code NO_ACTIVE_LICENSE} */
    public MachineView remove(String number, String reason, Integer version) {
        MachineView machine = lock(number, version);
        List<MachineKey> held = hold.keys(machine.id());
        List<MachineKey> active = held.stream().filter(key -> key.role() == SlotRole.ACTIVE).toList();
        if (active.isEmpty()) {
            throw new Refusal(DeviceRefusal.NO_ACTIVE_LICENSE, machine.number());
        }
        active.forEach(key -> hold.remove(machine.id(), key, LocalDate.now(clock)));
        return done("LICENSE_REMOVED", machine, reason, held);
    }

    /** Everything goes, the reserve code too. @throws Refusal {@code NO_ACTIVE_LICENSE} when there is nothing */
    public MachineView release(String number, String reason, Integer version) {
        MachineView machine = lock(number, version);
        List<MachineKey> held = hold.keys(machine.id());
        if (held.isEmpty() && reserves.find(machine.id()).isEmpty()) {
            throw new Refusal(DeviceRefusal.NO_ACTIVE_LICENSE, machine.number());
        }
        hold.free(machine.id(), held, LocalDate.now(clock));
        reserves.find(machine.id()).ifPresent(reserves::remove);
        return done("DEVICE_RELEASED", machine, reason, held);
    }

    private MachineView lock(String number, Integer version) {
        MachineView machine = hold.lock(number, version);
        ActivateLicense.requireNoSvm(machine);
        return machine;
    }

    private MachineView done(String action, MachineView machine, String reason, List<MachineKey> before) {
        MachineView after = hold.changed(machine);
        List<MachineKey> left = hold.keys(machine.id());
        audit.record(DeviceTrail.of(action, machine, reason, DeviceTrail.active(before),
                left.isEmpty() ? Facts.NONE : DeviceTrail.active(left)));
        MergedLicense.told(machine, before, left).ifPresent(audit::record);
        return after;
    }
}
