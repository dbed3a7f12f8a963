package io.tenure.activation.device;

import io.tenure.activation.machine.MachineKey;
import io.tenure.activation.machine.MachineView;
import io.tenure.activation.machine.SlotRole;
import io.tenure.kernel.audit.Audited;
import io.tenure.kernel.audit.Facts;
import java.util.List;
import java.util.stream.Collectors;

/** What the timeline of a machine says of its license and its reserve code. Never a code. */
final class DeviceTrail {

    private DeviceTrail() {
    }

    static Audited of(String action, MachineView machine, String reason, Facts before, Facts after) {
        return new Audited(action, "MACHINE", machine.id(), machine.number(), machine.customerId(), reason, before, after);
    }

    /** The serials in use. */
    static Facts active(List<MachineKey> held) {
        String serials = held.stream().filter(key -> key.role() == SlotRole.ACTIVE).map(MachineKey::serial)
                .collect(Collectors.joining(", "));
        return serials.isEmpty() ? Facts.NONE : Facts.of("key", serials);
    }

    static Facts reserve(ReserveView reserve) {
        return Facts.of("reserve", reserve.state(), "key", reserve.serial(), "code",
                reserve.failure() != null ? reserve.failure() : reserve.warning());
    }
}
