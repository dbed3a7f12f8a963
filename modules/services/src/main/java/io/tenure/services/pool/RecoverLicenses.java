package io.tenure.services.pool;

import io.tenure.kernel.due.DueWork;
import io.tenure.kernel.due.NextDue;
import io.tenure.kernel.due.Pace;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Use case of the clock: four times a day, at 00:00, 06:00, 12:00 and 18:00 UTC, machines that are gone from the fleet give
 * back what they have, as an uninstall would (domain.md 003.8). Until then their license is applied and counts down (003 E7).
 */
@Stateless
public class RecoverLicenses implements DueWork {

    private static final int CHUNK = 1000;
    private static final long EVERY = Duration.ofHours(6).toSeconds();

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
        return "pool-recovery";
    }

    /** After licenses that are used up at the same moment: those are not recovered. */
    @Override
    public int rank() {
        return 230;
    }

    @Override
    public NextDue nextDue() {
        return NextDue.asked("select missing_since from pool_machine where missing_since is not null order by missing_since limit 1")
                .then(RecoverLicenses::runAfter);
    }

    /** The run that finds a machine that is gone since the moment given. */
    static Instant runAfter(Instant moment) {
        return Instant.ofEpochSecond((Math.floorDiv(moment.getEpochSecond(), EVERY) + 1) * EVERY);
    }

    @Override
    public int runBatch(Instant moment) {
        return installs.missing(moment, pace.rows(this, CHUNK)).map(this::recover).orElse(0);
    }

    private int recover(InstallStore.DueInstalls due) {
        PoolStore.Opened pool = pools.opened(due.pool());
        List<Listed> machines = due.machines();
        machines.forEach(one -> pool.book().recover(one.install()));
        writer.write(pool, machines, BookWriter.Why.NONE, machines.stream()
                .map(one -> PoolTrail.machine("POOL_LICENSE_RECOVERED", pool, one, null, null)).toList());
        return machines.size();
    }
}
