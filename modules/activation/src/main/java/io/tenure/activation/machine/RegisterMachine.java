package io.tenure.activation.machine;

import io.tenure.activation.coverage.MachineKind;
import io.tenure.kernel.Actor;
import io.tenure.kernel.Allowed;
import io.tenure.kernel.Caller;
import io.tenure.kernel.Check;
import io.tenure.kernel.CommonRefusal;
import io.tenure.kernel.Refusal;
import io.tenure.kernel.Role;
import io.tenure.kernel.audit.AuditLog;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Use case: an administrator registers a machine, or a customer a device of its own (rulings.md 18). */
@Stateless
public class RegisterMachine {

    @Inject
    private MachineStore machines;

    @Inject
    private GuestStore guestStore;

    @Inject
    private GroupStore groups;

    @Inject
    private MachineWatches watches;

    @Inject
    private AuditLog audit;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /**
     * @param owner  whose it is, or null for nobody's; a customer can name only itself
     * @param guests what an SVM protects now
     */
    public record Request(MachineKind kind, MachineProfile profile, Owner owner, List<GuestReport> guests) {

        public Request {
            guests = guests == null ? List.of() : List.copyOf(guests);
        }
    }

    /**
     * Refuses a customer anything but a device without group ({@code FORBIDDEN}): keys are distributed to groups. Refuses
     * what {@link MachineProfile} and {@link Reports} refuse.
     */
    @Allowed({Role.CUSTOMER, Role.ADMINISTRATOR})
    public MachineView register(Request asked) {
        requireAllowed(asked);
        LocalDate today = LocalDate.now(clock);
        Machine machine = new Machine(Check.present("kind", asked.kind()), asked.profile(), asked.owner(), clock.instant());
        Guests guests = Guests.NONE.after(Reports.checked(asked.guests()), today);
        if (!guests.all().isEmpty()) {
            machine.report(guests, clock.instant());
        }
        MachineView added = machines.add(machine).view();
        guestStore.replace(added.id(), Guests.NONE, guests);
        groups.moved(null, added.profile().group());
        watches.registered(List.of(added));
        audit.record(MachineTrail.registered(added));
        return added;
    }

    private void requireAllowed(Request asked) {
        Actor actor = caller.actor();
        if (actor.customerId() == null) {
            return;
        }
        if (asked.owner() == null || !actor.maySee(asked.owner().id())) {
            throw Refusal.of("customer", CommonRefusal.FORBIDDEN);
        }
        if (asked.kind() != null && asked.kind() != MachineKind.DEVICE) {
            throw Refusal.of("kind", CommonRefusal.FORBIDDEN);
        }
        if (asked.profile().group() != null) {
            throw Refusal.of("group", CommonRefusal.FORBIDDEN);
        }
    }
}
