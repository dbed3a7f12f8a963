package io.tenure.services.pool;

import io.tenure.activation.task.TaskTarget;
import io.tenure.kernel.Allowed;
import io.tenure.kernel.Check;
import io.tenure.kernel.Role;
import io.tenure.kernel.audit.Audited;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/**
 * Use case: machines check in and say that the install was successful; their licenses count down from today
 * (domain.md 003.1). A machine that says so again changes nothing, but that the software is there.
 */
@Stateless
public class ConfirmInstall {

    @Inject
    private PoolStore pools;

    @Inject
    private InstallStore installs;

    @Inject
    private BookWriter writer;

    /** Refuses {@code NOT_INSTALLED} for a machine without install in this pool. */
    @Allowed(Role.ADMINISTRATOR)
    public PoolReceipt confirm(PoolRequest asked, TaskTarget target) {
        PoolStore.Opened pool = pools.open(asked.pool(), asked.version());
        List<Listed> machines = installs.installs(pool.id(), target.checked());
        machines.forEach(one -> confirm(pool.book(), one.install()));
        if (!pool.book().installs().isEmpty()) {
            String reason = Check.optional("reason", asked.reason(), Check.REASON_LENGTH);
            writer.write(pool, machines, new BookWriter.Why(reason, null), machines.stream()
                    .flatMap(one -> changed(pool, one, reason).stream()).toList());
        }
        return PoolReceipt.of(pool, machines);
    }

    private static void confirm(PoolBook book, Install install) {
        if (!install.installed()) {
            book.confirm(install);
        } else if (install.byHand()) {
            book.put(install.softwareByHand(false));
        }
    }

    private static Optional<Audited> changed(PoolStore.Opened pool, Listed machine, String reason) {
        return Optional.ofNullable(pool.book().installs().get(machine.machine()))
                .map(after -> PoolTrail.machine("POOL_INSTALL_CONFIRMED", pool, machine, reason, after.orElse(null)));
    }
}
