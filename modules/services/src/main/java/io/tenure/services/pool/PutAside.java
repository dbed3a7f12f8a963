package io.tenure.services.pool;

import io.tenure.activation.machine.MachineNumber;
import io.tenure.activation.task.TaskTarget;
import io.tenure.kernel.Allowed;
import io.tenure.kernel.Check;
import io.tenure.kernel.Refusal;
import io.tenure.kernel.Role;
import io.tenure.kernel.audit.Facts;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/**
 * Use case: an administrator puts a license aside as Other, with a reason and a ticket (domain.md 003.11; rulings.md 27). One
 * that is on a machine is taken off it, and the machine leaves the pool.
 */
@Stateless
public class PutAside {

    @Inject
    private PoolStore pools;

    @Inject
    private InstallStore installs;

    @Inject
    private BookWriter writer;

    /** @param license such as L-17 */
    public record Request(PoolRequest pool, String license, String ticket) {
    }

    /** @throws Refusal {@code POOL_LICENSE_NOT_FOUND}, {@code REQUIRED} without a reason, {@code CANNOT_BE_OTHER} */
    @Allowed(Role.ADMINISTRATOR)
    public PoolReceipt putAside(Request asked) {
        BookWriter.Why why = why(asked.pool().reason(), asked.ticket());
        PoolStore.Opened pool = pools.open(asked.pool().pool(), asked.pool().version());
        PoolStore.Found found = found(pools, pool, asked.license());
        List<Listed> machines = new ArrayList<>();
        switch (found.license().account()) {
            case PARTIAL -> pool.book().orphan(found.license());
            case APPLIED, PENDING_FULL, PENDING_PARTIAL -> machines.add(orphan(pool, found.machine()));
            default -> throw Refusal.of("license", PoolRefusal.CANNOT_BE_OTHER, asked.license());
        }
        writer.write(pool, machines, why, List.of(PoolTrail.pool("LICENSE_PUT_ASIDE", pool, why.reason(), Facts.of("license",
                LicenseNumber.of(found.license().number()), "account", found.license().account()), Facts.of("account",
                PoolAccount.OTHER, "machine", machines.isEmpty() ? null : machines.get(0).number(), "ticket", why.ticket()))));
        return PoolReceipt.of(pool, machines);
    }

    private Listed orphan(PoolStore.Opened pool, long machine) {
        Listed listed = installs.installs(pool.id(), new TaskTarget(List.of(MachineNumber.of(machine)), null)).get(0);
        pool.book().orphan(listed.install());
        return listed;
    }

    static PoolStore.Found found(PoolStore pools, PoolStore.Opened pool, String license) {
        String text = Check.text("license", license, 20);
        return pools.license(pool.id(), LicenseNumber.parse(text)
                .orElseThrow(() -> new Refusal(PoolRefusal.POOL_LICENSE_NOT_FOUND, text)));
    }

    static BookWriter.Why why(String reason, String ticket) {
        return new BookWriter.Why(Check.text("reason", reason, Check.REASON_LENGTH), Check.optional("ticket", ticket, 100));
    }
}
