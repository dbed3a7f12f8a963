package io.tenure.services.pool;

import io.tenure.kernel.jdbc.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Holds the counts of a pool against everything they should agree with. */
@Dependent
class PoolCheck {

    private static final Set<PoolAccount> FULL = Set.of(PoolAccount.UNUSED, PoolAccount.PENDING_FULL, PoolAccount.EXTENDED);
    private static final Set<PoolAccount> COUNTED = Set.of(PoolAccount.BOUGHT, PoolAccount.UNUSED, PoolAccount.USED_UP,
            PoolAccount.WRITTEN_OFF);
    private static final String MACHINES = "select coalesce(sum(m.state = 'PENDING'), 0) pending,"
            + " coalesce(sum(m.state = 'APPLIED'), 0) applied, coalesce(sum(m.extended), 0) extended,"
            + " coalesce(sum(m.license is not null) + sum(m.extended), 0) held from pool_machine m where m.pool_id = ?";
    private static final String MISSING = "select m.machine_id from pool_machine m left join activation_machine a"
            + " on a.id = m.machine_id where m.pool_id = ? and m.missing_since is null and a.id is null limit 10000";

    @Inject
    private Sql sql;

    private record Sum(long licenses, long days) {

        static final Sum NONE = new Sum(0, 0);
    }

    /** What does not agree, in words for the log; empty when all does. */
    List<String> mismatches(PoolView pool) {
        List<String> found = new ArrayList<>();
        Map<PoolAccount, Sum> ledger = sums("select account, sum(licenses), sum(days) from pool_posting where pool_id = ?"
                + " group by account", pool.id());
        Map<PoolAccount, Sum> licenses = sums("select account, count(*), sum(days) from pool_license where pool_id = ?"
                + " group by account", pool.id());
        for (PoolAccount account : PoolAccount.values()) {
            Sum sum = ledger.getOrDefault(account, Sum.NONE);
            compare(found, account + " of the ledger", sum.licenses(), pool.counts().of(account));
            if (FULL.contains(account)) {
                compare(found, "days of " + account, sum.days(), (long) PoolLicense.LIFE * pool.counts().of(account));
            }
            if (!COUNTED.contains(account)) {
                compare(found, account + " licenses", licenses.getOrDefault(account, Sum.NONE).licenses(), pool.counts().of(account));
                compare(found, "days of " + account + " licenses", licenses.getOrDefault(account, Sum.NONE).days(), sum.days());
            }
        }
        compare(found, "sum of all days", ledger.values().stream().mapToLong(Sum::days).sum(), 0);
        machines(pool, found);
        return found;
    }

    private void machines(PoolView pool, List<String> found) {
        sql.list(row -> {
            compare(found, "pending machines", row.getLong("pending"), pool.counts().pendingInstalls());
            compare(found, "applied machines", row.getLong("applied"), pool.counts().applied());
            compare(found, "extensions of machines", row.getLong("extended"), pool.counts().extended());
            return row.getLong("held");
        }, MACHINES, pool.id()).forEach(held -> compare(found, "licenses held by groups", sql.first(row -> row.getLong(1),
                "select coalesce(sum(held), 0) from pool_group where pool_id = ?", pool.id()).orElseThrow(), held));
    }

    private static void compare(List<String> found, String what, long is, long expected) {
        if (is != expected) {
            found.add(what + " " + is + ", not " + expected);
        }
    }

    private Map<PoolAccount, Sum> sums(String select, long pool) {
        Map<PoolAccount, Sum> sums = new EnumMap<>(PoolAccount.class);
        sql.list(row -> sums.put(PoolAccount.valueOf(row.getString(1)), new Sum(row.getLong(2), row.getLong(3))), select, pool);
        return sums;
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
