package io.tenure.activation.device;

import io.tenure.activation.coverage.CoverageSource;
import io.tenure.activation.machine.MachineView;
import io.tenure.authority.code.ActivationCode;
import io.tenure.kernel.Refusal;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Activates the reserve code of a machine whose time has come, with the full verification of any code; a refusal is kept
 * with the code. For callers without transaction.
 */
@Dependent
class ReserveActivation {

    @Inject
    private ReserveChange change;

    @Inject
    private LicenseActivation activation;

    /**
     * Nothing is done for a code that still waits: something else has taken over.
     *
     * @throws Refusal why it could not be activated; the state says so too
     */
    void activate(MachineView machine) {
        Optional<ActivationCode> code = change.due(machine.id());
        if (code.isEmpty()) {
            return;
        }
        try {
            activation.activate(machine, code.get(), CoverageSource.RESERVE_CODE);
        } catch (Refusal refused) {
            change.failed(machine.id(), refused.code());
            throw refused;
        }
    }

    /** @return whether the code has become the license; the state says why not */
    boolean tried(MachineView machine) {
        try {
            activate(machine);
            return true;
        } catch (Refusal refused) {
            return false;
        }
    }
}
