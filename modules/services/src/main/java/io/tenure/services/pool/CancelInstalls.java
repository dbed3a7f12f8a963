package io.tenure.services.pool;

import io.tenure.activation.task.TaskTarget;
import io.tenure.kernel.Allowed;
import io.tenure.kernel.Refusal;
import io.tenure.kernel.Role;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Use case: pending installs are canceled; what was kept for them goes back to where it came from. */
@Stateless
public class CancelInstalls {

    @Inject
    private ChangeInstalls installs;

    /** Refuses {@code NOT_INSTALLED}, and {@code ALREADY_INSTALLED} for what is pending no more. */
    @Allowed(Role.ADMINISTRATOR)
    public PoolReceipt cancel(PoolRequest asked, TaskTarget target) {
        return installs.change("POOL_INSTALL_CANCELED", asked, target, one -> !one.install().installed(),
                (book, one) -> book.cancel(pending(one)));
    }

    private static Install pending(Listed machine) {
        if (machine.install().installed()) {
            throw Refusal.of("machines", PoolRefusal.ALREADY_INSTALLED, machine.number());
        }
        return machine.install();
    }
}
