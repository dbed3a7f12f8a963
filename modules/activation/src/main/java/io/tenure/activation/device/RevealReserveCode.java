package io.tenure.activation.device;

import io.tenure.activation.machine.MachineQueries;
import io.tenure.activation.machine.MachineView;
import io.tenure.authority.code.ActivationCode;
import io.tenure.kernel.Allowed;
import io.tenure.kernel.Refusal;
import io.tenure.kernel.Role;
import io.tenure.kernel.audit.AuditLog;
import io.tenure.kernel.audit.Facts;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Use case: <i>License details</i> shows the reserve code (domain.md 001.2); who has seen it stands in the timeline. */
@Stateless
public class RevealReserveCode {

    @Inject
    private MachineQueries machines;

    @Inject
    private ReserveChange change;

    @Inject
    private AuditLog audit;

    /** Refuses {@code NO_RESERVE_CODE}. */
    @Allowed({Role.CUSTOMER, Role.ADMINISTRATOR})
    public ActivationCode reveal(String number) {
        MachineView machine = machines.machine(number);
        ActivationCode code = change.code(machine.id()).orElseThrow(() -> new Refusal(DeviceRefusal.NO_RESERVE_CODE));
        audit.record(DeviceTrail.of("RESERVE_REVEALED", machine, null, Facts.NONE, Facts.NONE));
        return code;
    }
}
