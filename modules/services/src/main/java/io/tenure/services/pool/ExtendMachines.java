package io.tenure.services.pool;

import io.tenure.activation.task.TaskTarget;
import io.tenure.kernel.Allowed;
import io.tenure.kernel.Role;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** Use case: machines get a further full license each, which starts when the one before it ends (domain.md 003.5). */
@Stateless
public class ExtendMachines {

    @Inject
    private ChangeInstalls installs;

    /** Refuses {@code NOT_INSTALLED}, {@code POOL_EMPTY}, {@code GROUP_LIMIT}. */
    @Allowed(Role.ADMINISTRATOR)
    public PoolReceipt extend(PoolRequest asked, TaskTarget target) {
        return installs.change("POOL_EXTENDED", asked, target, one -> one.install().installed(),
                ExtendMachines::requireEnough, (book, one) -> book.extend(ChangeInstalls.installed(one)));
    }

    private static void requireEnough(PoolBook book, List<Listed> machines) {
        machines.forEach(ChangeInstalls::installed);
        if (machines.size() > book.counts().unused()) {
            throw PoolLedger.empty(machines.size(), book.counts().unused());
        }
    }
}
