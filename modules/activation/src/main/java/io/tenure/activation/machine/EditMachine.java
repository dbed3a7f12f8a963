package io.tenure.activation.machine;

import io.tenure.kernel.Allowed;
import io.tenure.kernel.Check;
import io.tenure.kernel.Role;
import io.tenure.kernel.audit.AuditLog;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/** Use case: an administrator changes what is known of a machine. Its units follow its processors and cores. */
@Stateless
public class EditMachine {

    @Inject
    private MachineStore machines;

    @Inject
    private SlotStore slots;

    @Inject
    private ReserveMarks reserves;

    @Inject
    private GroupStore groups;

    @Inject
    private MachineWatches watches;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /**
     * Null leaves a point as it is; an empty group or version takes it away.
     *
     * @param version the version the caller read, or null
     */
    public record Request(String machine, String name, String group, Integer processors, Integer cores,
                          String applicationVersion, Boolean accountConnected, List<ProtectionJob> protectionJobs,
                          String reason, Integer version) {

        MachineProfile over(MachineProfile old) {
            return new MachineProfile(or(name, old.name()), or(group, old.group()), or(processors, old.processors()),
                    or(cores, old.cores()), or(applicationVersion, old.applicationVersion()),
                    or(accountConnected, old.accountConnected()), or(protectionJobs, old.protectionJobs()));
        }

        private static <T> T or(T wanted, T old) {
            return wanted == null ? old : wanted;
        }
    }

    /** Refuses what {@link MachineProfile} refuses. */
    @Allowed(Role.ADMINISTRATOR)
    public MachineView edit(Request asked) {
        Machine machine = machines.lock(asked.machine());
        machine.expect(asked.version());
        MachineView before = machine.view();
        machine.describe(asked.over(before.profile()), clock.instant());
        machines.flush();
        MachineView after = machine.view();
        slots.unitsChanged(List.of(after.id()));
        reserves.checkSoon(after.id());
        groups.moved(before.profile().group(), after.profile().group());
        watches.edited(before, after);
        audit.record(MachineTrail.of("MACHINE_EDITED", after,
                Check.optional("reason", asked.reason(), Check.REASON_LENGTH), MachineTrail.profile(before),
                MachineTrail.profile(after)));
        return after;
    }
}
