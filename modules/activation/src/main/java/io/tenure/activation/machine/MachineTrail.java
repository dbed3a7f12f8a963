package io.tenure.activation.machine;

import io.tenure.kernel.audit.Audited;
import io.tenure.kernel.audit.Facts;
import java.util.List;
import java.util.stream.Collectors;

/** What the timeline of a machine says. */
final class MachineTrail {

    /** The subject type of everything that happens to a machine. */
    static final String SUBJECT = "MACHINE";

    private MachineTrail() {
    }

    static Audited of(String action, MachineView machine, String reason, Facts before, Facts after) {
        return new Audited(action, SUBJECT, machine.id(), machine.number(), machine.customerId(), reason, before, after);
    }

    static Audited registered(MachineView machine) {
        return of("MACHINE_REGISTERED", machine, null, Facts.NONE, profile(machine));
    }

    static Facts profile(MachineView machine) {
        MachineProfile profile = machine.profile();
        return Facts.of("name", profile.name(), "kind", machine.kind(), "group", profile.group(), "customer",
                machine.customer(), "processors", profile.processors(), "cores", profile.cores(),
                "applicationVersion", profile.applicationVersion(), "accountConnected", profile.accountConnected(),
                "protectionJobs", profile.protectionJobs().isEmpty() ? null : profile.protectionJobs().size());
    }

    /** What it holds, by type: {@code SERVER 7C1F..., DESKTOP 99AB...}. */
    static Facts keys(List<MachineKey> held) {
        return Facts.of("activeKeys", serials(held, SlotRole.ACTIVE), "additionalKeys", serials(held, SlotRole.ADDITIONAL));
    }

    private static String serials(List<MachineKey> held, SlotRole role) {
        String serials = held.stream().filter(key -> key.role() == role).map(key -> key.type() + " " + key.serial())
                .collect(Collectors.joining(", "));
        return serials.isEmpty() ? null : serials;
    }

    static Facts units(MachineView machine) {
        return Facts.of("serverUnits", machine.serverUnits(), "desktopUnits", machine.desktopUnits());
    }
}
