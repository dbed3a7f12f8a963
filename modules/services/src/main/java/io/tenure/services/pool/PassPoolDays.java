package io.tenure.services.pool;

import io.tenure.kernel.audit.Audited;
import io.tenure.kernel.due.DueWork;
import io.tenure.kernel.due.NextDue;
import io.tenure.kernel.due.Pace;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Use case of the clock: at 00:00 UTC of the day on which a license is used up it is expired, and what takes over takes over
 * (domain.md 003.2, 5, 7). Some of one pool's machines in one transaction of four statements.
 */
@Stateless
public class PassPoolDays implements DueWork {

    /** How many machines one transaction is about at the most. */
    private static final int CHUNK = 1000;

    @Inject
    private InstallStore installs;

    @Inject
    private PoolStore pools;

    @Inject
    private BookWriter writer;

    @Inject
    private Pace pace;

    @Override
    public String name() {
        return "pool-days";
    }

    @Override
    public int rank() {
        return 220;
    }

    @Override
    public NextDue nextDue() {
        return NextDue.asked("select expires_on from pool_machine where state = 'APPLIED' order by expires_on limit 1");
    }

    @Override
    public int runBatch(Instant moment) {
        return installs.used(LocalDate.ofInstant(moment, ZoneOffset.UTC), pace.rows(this, CHUNK)).map(this::pass).orElse(0);
    }

    private int pass(InstallStore.DueInstalls due) {
        PoolStore.Opened pool = pools.opened(due.pool());
        List<Listed> machines = due.machines();
        writer.write(pool, machines, BookWriter.Why.NONE, machines.stream().map(one -> passed(pool, one)).toList());
        return machines.size();
    }

    private static Audited passed(PoolStore.Opened pool, Listed machine) {
        Install after = pool.book().pass(machine.install());
        String action = after.state() == InstallState.EXPIRED ? "POOL_LICENSE_EXPIRED"
                : machine.install().extended().isEmpty() ? "POOL_AUTO_EXTENDED" : "POOL_EXTENSION_STARTED";
        return PoolTrail.machine(action, pool, machine, null, after);
    }
}
