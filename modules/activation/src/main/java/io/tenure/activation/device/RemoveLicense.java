package io.tenure.activation.device;

import io.tenure.activation.machine.MachineView;
import io.tenure.kernel.Allowed;
import io.tenure.kernel.Check;
import io.tenure.kernel.Role;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Use case: the license is taken from a machine. The reserve code takes over at once (domain.md 001.4); where it cannot,
 * its state says why.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RemoveLicense {

    @Inject
    private FreeLicense free;

    @Inject
    private UnitRelease units;

    @Inject
    private ReserveActivation activation;

    /** @param version the version of the machine that the caller read, or null */
    public record Request(String machine, String reason, Integer version) {
    }

    /** Refuses {@code NO_ACTIVE_LICENSE}, and an SVM. */
    @Allowed({Role.CUSTOMER, Role.ADMINISTRATOR})
    public void remove(Request asked) {
        MachineView machine = free.remove(asked.machine(), Check.optional("reason", asked.reason(), Check.REASON_LENGTH),
                asked.version());
        units.tell(machine.number());
        activation.tried(machine);
    }
}
