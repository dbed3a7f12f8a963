package io.tenure.services.pool;

import io.tenure.activation.task.TaskTarget;
import io.tenure.kernel.Allowed;
import io.tenure.kernel.Role;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/**
 * Use case: whether machines extend themselves by a full license when their last one is used up (domain.md 003.7), and
 * whether their software was removed by hand, which leaves the license applied and counting (003.9).
 */
@Stateless
public class EditInstalls {

    @Inject
    private ChangeInstalls installs;

    /** Null leaves a point as it is. */
    public record Request(PoolRequest pool, TaskTarget target, Boolean autoExtend, Boolean softwareRemoved) {
    }

    /** Refuses {@code NOT_INSTALLED} for a machine that is not in the pool. */
    @Allowed(Role.ADMINISTRATOR)
    public PoolReceipt edit(Request asked) {
        return installs.change("POOL_INSTALL_EDITED", asked.pool(), asked.target(), one -> true,
                (book, one) -> book.put(edited(one.install(), asked)));
    }

    private static Install edited(Install install, Request asked) {
        Install extending = asked.autoExtend() == null ? install : install.extendingItself(asked.autoExtend());
        return asked.softwareRemoved() == null ? extending : extending.softwareByHand(asked.softwareRemoved());
    }
}
