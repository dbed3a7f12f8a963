package io.tenure.activation.device;

import io.tenure.activation.machine.MachineView;
import io.tenure.kernel.Allowed;
import io.tenure.kernel.Refusal;
import io.tenure.kernel.Role;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Use case: <i>Try again</i> after a reserve code could not be activated, and <i>Activate now</i> where the present license
 * is blocked (domain.md 001.10-11, B1).
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ActivateReserve {

    @Inject
    private ReserveChange change;

    @Inject
    private ReserveActivation activation;

    /** @param version the version of the machine that the caller read, or null */
    public record Request(String machine, DeviceAction action, Integer version) {
    }

    /**
     * Refuses {@code NO_RESERVE_CODE}, {@code TRY_AGAIN_NOT_POSSIBLE}, {@code ACTIVATE_NOW_NOT_POSSIBLE}, and whatever the
     * code is refused for, which the state of the reserve code says from then on.
     *
     * @throws Refusal as said
     */
    @Allowed({Role.CUSTOMER, Role.ADMINISTRATOR})
    public void activate(Request asked) {
        MachineView machine = change.begin(asked.machine(), asked.action(), asked.version());
        activation.activate(machine);
    }
}
