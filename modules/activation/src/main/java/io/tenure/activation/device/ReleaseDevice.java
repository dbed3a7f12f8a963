package io.tenure.activation.device;

import io.tenure.activation.machine.MachineView;
import io.tenure.kernel.Allowed;
import io.tenure.kernel.Check;
import io.tenure.kernel.Role;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Use case: a lost machine gives its license and its reserve code back; another can use them (rulings.md 24). */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReleaseDevice {

    @Inject
    private FreeLicense free;

    @Inject
    private UnitRelease units;

    /** @param version the version of the machine that the caller read, or null */
    public record Request(String machine, String reason, Integer version) {
    }

    /** Refuses {@code NO_ACTIVE_LICENSE} where there is nothing to give back, and an SVM. */
    @Allowed({Role.CUSTOMER, Role.ADMINISTRATOR})
    public void release(Request asked) {
        MachineView machine = free.release(asked.machine(), Check.optional("reason", asked.reason(), Check.REASON_LENGTH),
                asked.version());
        units.tell(machine.number());
    }
}
