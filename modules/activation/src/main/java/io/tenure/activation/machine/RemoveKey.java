package io.tenure.activation.machine;

import io.tenure.kernel.Allowed;
import io.tenure.kernel.Check;
import io.tenure.kernel.Refusal;
import io.tenure.kernel.Role;
import io.tenure.kernel.audit.AuditLog;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Use case: an administrator takes a key from a machine. Where it was the active key, the additional key of its type
 * takes over at once; one that covers nothing any more goes with it, because no additional key is without an active one
 * (domain.md 000.19).
 */
@Stateless
public class RemoveKey {

    @Inject
    private MachineStore machines;

    @Inject
    private SlotStore slots;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** @param version the version of the machine that the caller read, or null */
    public record Request(String machine, String serial, String reason, Integer version) {
    }

    /** Refuses a key that the machine does not hold ({@code KEY_NOT_ON_MACHINE}). */
    @Allowed(Role.ADMINISTRATOR)
    public MachineRow remove(Request asked) {
        Machine machine = machines.lock(asked.machine());
        machine.expect(asked.version());
        MachineView view = machine.view();
        List<MachineKey> held = slots.of(view.id());
        MachineKey key = held.stream().filter(one -> one.serial().equalsIgnoreCase(asked.serial())).findFirst()
                .orElseThrow(() -> new Refusal(MachineRefusal.KEY_NOT_ON_MACHINE, view.number(), asked.serial()));
        LocalDate today = LocalDate.now(clock);
        Optional<MachineKey> next = next(key, held);
        boolean takesOver = next.filter(additional -> covers(additional, today)).isPresent();
        List<MachineKey> removed = new ArrayList<>(List.of(key));
        next.filter(additional -> !takesOver).ifPresent(removed::add);
        slots.ended(view.id(), Ending.removed(removed, today));
        slots.free(view.id(), removed);
        if (takesOver) {
            slots.promote(view.id(), key.type(), today);
        }
        machine.mayNeedKey(clock.instant());
        machines.touch(machine);
        audit.record(MachineTrail.of("KEY_REMOVED", view, Check.optional("reason", asked.reason(), Check.REASON_LENGTH),
                MachineTrail.keys(held), MachineTrail.keys(slots.of(view.id()))));
        return MachineRow.of(machine.view(), slots.of(view.id()), today);
    }

    private static Optional<MachineKey> next(MachineKey key, List<MachineKey> held) {
        return key.role() == SlotRole.ADDITIONAL ? Optional.empty() : held.stream()
                .filter(one -> one.role() == SlotRole.ADDITIONAL && one.type() == key.type()).findFirst();
    }

    private static boolean covers(MachineKey key, LocalDate today) {
        return !key.license().blocked() && !key.license().expired(today);
    }
}
