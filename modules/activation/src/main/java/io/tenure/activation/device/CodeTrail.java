package io.tenure.activation.device;

import io.tenure.activation.machine.MachineView;
import io.tenure.kernel.Internal;
import io.tenure.kernel.RefusalCode;
import io.tenure.kernel.audit.AuditLog;
import io.tenure.kernel.audit.Facts;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Writes down, in a transaction of its own, that a code was refused: the refusal itself leaves no trace. */
@Stateless
@Internal
public class CodeTrail {

    @Inject
    private AuditLog audit;

    public void refused(MachineView machine, RefusalCode why) {
        audit.record(DeviceTrail.of("CODE_REFUSED", machine, null, Facts.NONE, Facts.of("code", why.name())));
    }
}
