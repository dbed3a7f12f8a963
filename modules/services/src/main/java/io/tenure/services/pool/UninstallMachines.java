package io.tenure.services.pool;

import io.tenure.activation.task.TaskTarget;
import io.tenure.kernel.Allowed;
import io.tenure.kernel.Role;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Use case: machines are uninstalled; each license goes back with the days it has left, extensions go back as full ones (domain.md 003.3). */
@Stateless
public class UninstallMachines {

    @Inject
    private ChangeInstalls installs;

    /** Refuses {@code NOT_INSTALLED}, also for a pending install: that one is canceled. */
    @Allowed(Role.ADMINISTRATOR)
    public PoolReceipt uninstall(PoolRequest asked, TaskTarget target) {
        return installs.change("POOL_UNINSTALLED", asked, target, one -> one.install().installed(),
                (book, one) -> book.uninstall(ChangeInstalls.installed(one)));
    }
}
