package io.tenure.services.pool;

import io.tenure.kernel.audit.AuditLog;
import io.tenure.kernel.audit.Facts;
import io.tenure.kernel.due.DueWork;
import io.tenure.kernel.due.NextDue;
import io.tenure.kernel.jdbc.Sql;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.logging.Logger;

/**
 * Use case of the clock: at 01:00 UTC after a day with changes, and once a week without, the counts of each pool are held
 * against its ledger, its licenses and its machines; and machines that are gone from the fleet without a word are marked for
 * {@link RecoverLicenses}.
 */
@Stateless
public class CheckPools implements DueWork {

    private static final Logger LOG = Logger.getLogger(CheckPools.class.getName());
    private static final LocalTime AT = LocalTime.of(1, 0);
    private static final int LENGTH = 1000;
    private static final int BATCH = 20;
    private static final Duration IDLE = Duration.ofDays(6);

    @Inject
    private PoolStore pools;

    @Inject
    private PoolCheck check;

    @Inject
    private AuditLog audit;

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    @Override
    public String name() {
        return "pool-check";
    }

    @Override
    public int rank() {
        return 240;
    }

    @Override
    public NextDue nextDue() {
        return NextDue.asked("select check_at from pool_pool order by check_at limit 1");
    }

    /** The night after a moment. */
    static Instant next(Instant moment) {
        Instant today = moment.atOffset(ZoneOffset.UTC).toLocalDate().atTime(AT).toInstant(ZoneOffset.UTC);
        return today.isAfter(moment) ? today : today.plus(Duration.ofDays(1));
    }

    @Override
    public int runBatch(Instant moment) {
        List<Long> due = sql.list(row -> row.getLong(1), "select id from pool_pool where check_at <= ? order by id limit "
                + BATCH, moment);
        due.forEach(id -> check(PoolNumber.of(id)));
        return due.size();
    }

    private void check(String number) {
        Instant now = clock.instant();
        PoolStore.Opened pool = pools.open(number, null);
        check.markMissing(pool.id(), now);
        List<String> mismatches = check.mismatches(pool.row().view());
        String told = String.join("; ", mismatches);
        sql.update("update pool_pool set check_at = ?, checked_at = ?, mismatches = ? where id = ?", next(now).plus(IDLE), now,
                told.isEmpty() ? null : told.substring(0, Math.min(LENGTH, told.length())), pool.id());
        if (!mismatches.isEmpty()) {
            LOG.severe(() -> "the counts of pool " + number + " do not agree with its ledger: " + told);
            audit.record(PoolTrail.pool("POOL_MISMATCH", pool, null, Facts.NONE, Facts.of("mismatches", told)));
        }
    }
}
