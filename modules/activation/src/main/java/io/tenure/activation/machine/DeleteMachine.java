package io.tenure.activation.machine;

import io.tenure.kernel.Allowed;
import io.tenure.kernel.Check;
import io.tenure.kernel.Role;
import io.tenure.kernel.audit.AuditLog;
import io.tenure.kernel.audit.Facts;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Use case: an administrator deletes a machine. The keys it held are free again; what it had stays written. */
@Stateless
public class DeleteMachine {

    @Inject
    private MachineStore machines;

    @Inject
    private MachineHold hold;

    @Inject
    private ReserveMarks reserves;

    @Inject
    private GuestStore guests;

    @Inject
    private GroupStore groups;

    @Inject
    private MachineWatches watches;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** @param version the version the caller read, or null */
    public record Request(String machine, String reason, Integer version) {
    }

    @Allowed(Role.ADMINISTRATOR)
    public void delete(Request asked) {
        Machine machine = machines.lock(asked.machine());
        machine.expect(asked.version());
        MachineView view = machine.view();
        List<MachineKey> held = hold.keys(view.id());
        hold.free(view.id(), held, LocalDate.now(clock));
        hold.forget(view.id());
        reserves.forget(view.id());
        guests.forget(view.id());
        groups.moved(view.profile().group(), null);
        machines.remove(machine);
        watches.deleted(view);
        audit.record(MachineTrail.of("MACHINE_DELETED", view,
                Check.optional("reason", asked.reason(), Check.REASON_LENGTH),
                MachineTrail.profile(view).and(MachineTrail.keys(held)), Facts.NONE));
    }
}
