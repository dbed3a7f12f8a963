package io.tenure.services.pool;

import io.tenure.activation.task.TaskTarget;
import io.tenure.kernel.Allowed;
import io.tenure.kernel.Role;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Use case: machines give back their last extension that has not started (domain.md 003.6). */
@Stateless
public class ReturnExtensions {

    @Inject
    private ChangeInstalls installs;

    /** Refuses {@code NOT_INSTALLED}, {@code NOTHING_RETURNABLE}. */
    @Allowed(Role.ADMINISTRATOR)
    public PoolReceipt giveBack(PoolRequest asked, TaskTarget target) {
        return installs.change("POOL_RETURNED", asked, target, one -> !one.install().extended().isEmpty(),
                (book, one) -> book.giveBack(ChangeInstalls.installed(one), one.number()));
    }
}
