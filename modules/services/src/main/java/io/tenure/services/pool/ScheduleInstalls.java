package io.tenure.services.pool;

import io.tenure.activation.task.TaskTarget;
import io.tenure.kernel.Allowed;
import io.tenure.kernel.Check;
import io.tenure.kernel.Refusal;
import io.tenure.kernel.Role;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Use case: installs are scheduled for one machine or thousands, and a license is kept for each, all of them or none
 * (rulings.md 27). Partial licenses go first, least days left first; see {@link Allocation}.
 */
@Stateless
public class ScheduleInstalls {

    @Inject
    private PoolStore pools;

    @Inject
    private InstallStore installs;

    @Inject
    private BookWriter writer;

    /**
     * Of a group, those are meant that are not in the pool yet.
     *
     * @throws Refusal {@code MACHINE_NOT_FOUND}, {@code ALREADY_INSTALLED}, {@code POOL_EMPTY}, {@code GROUP_LIMIT}
     */
    @Allowed(Role.ADMINISTRATOR)
    public PoolReceipt schedule(PoolRequest asked, TaskTarget target) {
        PoolStore.Opened pool = pools.open(asked.pool(), asked.version());
        List<Listed> machines = wanted(installs.machines(pool.id(), target.checked()), target);
        Allocation wave = Allocation.of(machines.size(), pools.partials(pool.id(), machines.size()),
                pool.book().counts());
        if (wave.missing() > 0) {
            throw PoolLedger.empty(machines.size(), pool.book().counts().free());
        }
        pools.tellGroups(pool, machines);
        for (int place = 0; place < machines.size(); place++) {
            Listed machine = machines.get(place);
            pool.book().reserve(machine.machine(), machine.group(), wave.at(place), wave.freeAt(place));
        }
        String reason = Check.optional("reason", asked.reason(), Check.REASON_LENGTH);
        writer.write(pool, machines, new BookWriter.Why(reason, null), machines.stream()
                .map(one -> PoolTrail.machine("POOL_INSTALL_SCHEDULED", pool, one, reason,
                        pool.book().installs().get(one.machine()).orElseThrow())).toList());
        return PoolReceipt.of(pool, machines);
    }

    /** @throws Refusal {@code ALREADY_INSTALLED} for the first named one that is, and for a group that is complete */
    static List<Listed> wanted(List<Listed> machines, TaskTarget target) {
        List<Listed> absent = machines.stream().filter(one -> one.install() == null).toList();
        if (absent.isEmpty() || target.group() == null && absent.size() < machines.size()) {
            throw Refusal.of("machines", PoolRefusal.ALREADY_INSTALLED, machines.stream()
                    .filter(one -> one.install() != null).findFirst().map(Listed::number).orElse(String.valueOf(target.group())));
        }
        return absent;
    }
}
