package io.tenure.services.pool;

import io.tenure.kernel.jdbc.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads what a pool's counts should agree with, and keeps the sums that were proven. One statement is one snapshot, and no
 * row of it is locked: whoever changes the pool meanwhile does not wait.
 */
@Dependent
class PoolCheck {

    private static final String SNAPSHOT = "select " + PoolRow.columns("p") + ", x.part, x.name part_name, x.one, x.two, x.three"
            + " from pool_pool p join (select 'PROVEN' part, account name, licenses one, days two, 0 three from pool_closing"
            + " where pool_id = ? and ? union all select 'LEDGER', account, sum(licenses), sum(days), 0 from pool_posting"
            + " where pool_id = ? and transaction > ? group by account union all select 'LICENSES', account, count(*),"
            + " sum(days), 0 from pool_license where pool_id = ? group by account union all select 'MACHINES', state, count(*),"
            + " count(license), sum(extended) from pool_machine where pool_id = ? group by state union all select 'HELD', null,"
            + " coalesce(sum(held), 0), 0, 0 from pool_group where pool_id = ?) x where p.id = ?";
    private static final String PROVEN = "insert into pool_closing (pool_id, account, licenses, days)";
    private static final String AGAIN = " on duplicate key update licenses = values(licenses), days = values(days)";
    private static final String MISSING = "select m.machine_id from pool_machine m left join activation_machine a"
            + " on a.id = m.machine_id where m.pool_id = ? and m.missing_since is null and a.id is null limit 10000";

    @Inject
    private Sql sql;

    /** How far a pool's ledger is proven. @param readAt when all of it was read last, or null for never */
    record Proven(long pool, long transaction, Instant readAt) {

        static Proven read(ResultSet row) throws SQLException {
            return new Proven(row.getLong("id"), row.getLong("proven"), PoolRow.moment(row, "read_at"));
        }
    }

    /** The pool as it is now. @param whole whether its ledger is read from the beginning, or on top of what was proven */
    PoolSnapshot snapshot(Proven pool, boolean whole) {
        Parts parts = new Parts();
        long id = pool.pool();
        sql.list(parts::take, SNAPSHOT, id, !whole, id, whole ? 0 : pool.transaction(), id, id, id, id);
        return parts.snapshot();
    }

    /** Rows of one snapshot. */
    private static final class Parts {

        private PoolRow pool;
        private final Map<String, PoolSums> sums = new TreeMap<>();
        private PoolSnapshot.Machines machines = new PoolSnapshot.Machines(0, 0, 0, 0);
        private long held;

        private boolean take(ResultSet row) throws SQLException {
            pool = pool == null ? PoolRow.read(row) : pool;
            long one = row.getLong("one");
            switch (row.getString("part")) {
                case "MACHINES" -> machines = machines.plus(machines(row, one));
                case "HELD" -> held = one;
                default -> sums.merge(row.getString("part"), new PoolSums(Map.of(PoolAccount.valueOf(row.getString("part_name")),
                        new PoolSums.Sum(one, row.getLong("two")))), PoolSums::plus);
            }
            return true;
        }

        private static PoolSnapshot.Machines machines(ResultSet row, long number) throws SQLException {
            InstallState state = InstallState.valueOf(row.getString("part_name"));
            return new PoolSnapshot.Machines(state == InstallState.PENDING ? number : 0, state == InstallState.APPLIED ? number : 0,
                    row.getLong("two"), row.getLong("three"));
        }

        private PoolSnapshot snapshot() {
            return new PoolSnapshot(pool, of("PROVEN").plus(of("LEDGER")), of("LICENSES"), machines, held);
        }

        private PoolSums of(String part) {
            return sums.getOrDefault(part, PoolSums.NONE);
        }
    }

    /** Everything up to the last transaction of the snapshot agrees. */
    void proven(PoolSnapshot snapshot) {
        sql.insert(PROVEN, snapshot.ledger().all().entrySet().stream().map(one -> new Object[] {snapshot.pool().view().id(),
            one.getKey().name(), one.getValue().licenses(), one.getValue().days()}).toList(), AGAIN);
    }

    /** Machines that were deleted while nobody was listening. */
    void markMissing(long pool, Instant moment) {
        List<Long> missing = sql.list(row -> row.getLong(1), MISSING, pool);
        if (!missing.isEmpty()) {
            sql.update("update pool_machine set missing_since = ? where pool_id = ? and machine_id in ("
                    + InstallStore.joined(missing) + ")", moment, pool);
        }
    }
}
