package io.tenure.services.pool;

import io.tenure.activation.task.TaskTarget;
import io.tenure.kernel.Check;
import io.tenure.kernel.Refusal;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/** What all changes of machines that are in a pool have in common: all of them or none (rulings.md 27). */
@Dependent
class ChangeInstalls {

    @Inject
    private PoolStore pools;

    @Inject
    private InstallStore installs;

    @Inject
    private BookWriter writer;

    /**
     * @param action  the name of the audit event
     * @param target  machines, which must be in the pool, or a group, of which those are meant that are
     * @param applies which machines of a group it is about
     * @param rule    what happens to one
     */
    PoolReceipt change(String action, PoolRequest asked, TaskTarget target, Predicate<Listed> applies,
                       BiConsumer<PoolBook, Listed> rule) {
        return change(action, asked, target, applies, (book, meant) -> { }, rule);
    }

    /** @param first looks at all of them before anything happens to one */
    PoolReceipt change(String action, PoolRequest asked, TaskTarget target, Predicate<Listed> applies,
                       BiConsumer<PoolBook, List<Listed>> first, BiConsumer<PoolBook, Listed> rule) {
        PoolStore.Opened pool = pools.open(asked.pool(), asked.version());
        List<Listed> machines = installs.installs(pool.id(), target.checked());
        List<Listed> meant = target.group() == null ? machines : machines.stream().filter(applies).toList();
        if (meant.isEmpty()) {
            throw Refusal.of("machines", PoolRefusal.NOT_INSTALLED, String.valueOf(target.group()));
        }
        pools.tellGroups(pool, meant);
        first.accept(pool.book(), meant);
        meant.forEach(one -> rule.accept(pool.book(), one));
        String reason = Check.optional("reason", asked.reason(), Check.REASON_LENGTH);
        Map<Long, Optional<Install>> after = pool.book().installs();
        writer.write(pool, meant, new BookWriter.Why(reason, null), meant.stream().map(one -> PoolTrail.machine(action, pool,
                one, reason, after.get(one.machine()).orElse(null))).toList());
        return PoolReceipt.of(pool, meant);
    }

    /** The install of a machine on which the software is there. @throws Refusal {@code NOT_INSTALLED} */
    static Install installed(Listed machine) {
        if (machine.install() == null || !machine.install().installed()) {
            throw Refusal.of("machines", PoolRefusal.NOT_INSTALLED, machine.number());
        }
        return machine.install();
    }
}
