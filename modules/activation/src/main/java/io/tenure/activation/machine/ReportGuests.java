package io.tenure.activation.machine;

import io.tenure.kernel.Allowed;
import io.tenure.kernel.Role;
import io.tenure.kernel.audit.AuditLog;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/**
 * Use case: an SVM's guests as it protects them now. Its units are counted anew; the timeline says so when they changed.
 * A report that says what is known already writes nothing.
 */
@Stateless
public class ReportGuests {

    @Inject
    private MachineStore machines;

    @Inject
    private GuestStore guestStore;

    @Inject
    private SlotStore slots;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** @param version the version the caller read, or null */
    public record Request(String machine, List<GuestReport> guests, Integer version) {
    }

    /** Refuses what {@link Reports} refuses, and guests of anything but an SVM ({@code GUESTS_ONLY_ON_SVM}). */
    @Allowed(Role.ADMINISTRATOR)
    public MachineView report(Request asked) {
        Machine machine = machines.lock(asked.machine());
        machine.expect(asked.version());
        LocalDate today = LocalDate.now(clock);
        MachineView before = machine.view();
        Guests known = guestStore.of(before.id());
        Guests now = known.after(Reports.checked(asked.guests()), today);
        if (now.sameAs(known)) {
            return before;
        }
        machine.report(now, clock.instant());
        machines.flush();
        guestStore.replace(before.id(), known, now);
        MachineView after = machine.view();
        if (!MachineTrail.units(after).equals(MachineTrail.units(before))) {
            slots.unitsChanged(List.of(after.id()));
            audit.record(MachineTrail.of("UNITS_CHANGED", after, null, MachineTrail.units(before),
                    MachineTrail.units(after)));
        }
        return after;
    }
}
