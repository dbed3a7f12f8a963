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
import java.util.List;

/** Use case: an administrator takes a key from a machine. What follows it takes over at once ({@link MachineHold#remove}). */
@Stateless
public class RemoveKey {

    @Inject
    private MachineHold hold;

    @Inject
    private CoverSupplies supplies;

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
        MachineView view = hold.lock(asked.machine(), asked.version());
        List<MachineKey> held = hold.keys(view.id());
        MachineKey key = held.stream().filter(one -> one.serial().equalsIgnoreCase(asked.serial())).findFirst()
                .orElseThrow(() -> new Refusal(MachineRefusal.KEY_NOT_ON_MACHINE, view.number(), asked.serial()));
        LocalDate today = LocalDate.now(clock);
        hold.remove(view.id(), key, today);
        MachineView after = hold.changed(view);
        List<MachineKey> left = hold.keys(view.id());
        audit.record(MachineTrail.of("KEY_REMOVED", view, Check.optional("reason", asked.reason(), Check.REASON_LENGTH),
                MachineTrail.keys(held), MachineTrail.keys(left)));
        MergedLicense.told(after, held, left).ifPresent(audit::record);
        return MachineRow.of(after, left, supplies.present(after.id()), today);
    }
}
