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
 * Use case of the clock: at 01:00 UTC after a day with changes, and once a month without, the counts of each pool are held
 * against its ledger, its licenses and its machines, as they are at one moment; and machines that are gone from the fleet
 * without a word are marked for {@link RecoverLicenses}. Of the ledger a night reads what came after the last proven
 * transaction, and once a week all of it, while there are changes; a pool without any is read once a month.
 */
@Stateless
public class CheckPools implements DueWork {

    private static final Logger LOG = Logger.getLogger(CheckPools.class.getName());
    private static final LocalTime AT = LocalTime.of(1, 0);
    private static final int LENGTH = 1000;
    private static final Duration UNREAD = Duration.ofDays(6);
    private static final Duration IDLE = Duration.ofDays(30);
    private static final String NOTE = "update pool_pool set check_at = if(version = ?, ?, ?), checked_at = ?, mismatches = ?,"
            + " proven = ?, read_at = ? where id = ?";

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

    /** One pool in one transaction. */
    @Override
    public int runBatch(Instant moment) {
        return sql.first(PoolCheck.Proven::read, "select id, proven, read_at from pool_pool where check_at <= ?"
                + " order by check_at, id limit 1", moment).map(this::check).orElse(0);
    }

    private int check(PoolCheck.Proven pool) {
        Instant now = clock.instant();
        boolean whole = pool.readAt() == null || !pool.readAt().plus(UNREAD).isAfter(now);
        PoolSnapshot snapshot = check.snapshot(pool, whole);
        List<String> mismatches = snapshot.mismatches();
        check.markMissing(pool.pool(), now);
        if (mismatches.isEmpty()) {
            check.proven(snapshot);
        } else {
            tell(pools.opened(snapshot.pool()), String.join("; ", mismatches));
        }
        note(pool, snapshot, whole, mismatches, now);
        return 1;
    }

    private void tell(PoolStore.Opened pool, String mismatches) {
        LOG.severe(() -> "the counts of pool " + pool.number() + " do not agree with its ledger: " + mismatches);
        audit.record(PoolTrail.pool("POOL_MISMATCH", pool, null, Facts.NONE, Facts.of("mismatches", mismatches)));
    }

    /** What came while it was read is looked at in the next night. */
    private void note(PoolCheck.Proven before, PoolSnapshot snapshot, boolean whole, List<String> mismatches, Instant now) {
        String told = String.join("; ", mismatches);
        boolean proven = mismatches.isEmpty();
        sql.update(NOTE, snapshot.pool().view().version(), next(now).plus(whole ? IDLE : UNREAD), next(now), now,
                proven ? null : told.substring(0, Math.min(LENGTH, told.length())),
                proven ? snapshot.pool().lastTransaction() : before.transaction(),
                whole && proven ? now : before.readAt(), before.pool());
    }
}
