package io.tenure.services.pool;

import io.tenure.activation.coverage.CoverageSource;
import io.tenure.activation.coverage.EndedBy;
import io.tenure.activation.coverage.Holding;
import io.tenure.activation.coverage.LicenseFacts;
import io.tenure.activation.coverage.Successor;
import io.tenure.activation.coverage.Tenure;
import io.tenure.activation.machine.CoverSupply;
import io.tenure.activation.machine.SuppliedCover;
import io.tenure.kernel.Internal;
import io.tenure.kernel.jdbc.Sql;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What pools have to say about the coverage of machines: the license in use, the extensions behind it, and a full license
 * that comes by itself where the machine extends itself and one is free today. A pending install covers nothing. What is
 * over is in the ledger, so nothing is written for coverage.
 */
@Stateless
@Internal
public class PoolCover implements CoverSupply {

    /** Days from the first day of a license of 365 days to its last one. */
    private static final int TERM = PoolLicense.LIFE - 1;
    private static final String PRESENT = "select m.pool_id, m.machine_id, m.state, m.license, m.starts_on, m.expires_on,"
            + " m.installed_on, m.ends_on, m.auto_extend and p.unused > 0 extends_itself, if(m.extended > 0, (select"
            + " group_concat(e.number order by e.number) from pool_license e where e.pool_id = m.pool_id and e.machine_id ="
            + " m.machine_id and e.account = 'EXTENDED'), null) waiting, if(m.state = 'EXPIRED', (select l.license from"
            + " pool_posting l where l.pool_id = m.pool_id and l.machine_id = m.machine_id and l.account = 'EXPIRED'"
            + " order by l.transaction desc limit 1), null) used_up from pool_machine m join pool_pool p on p.id = m.pool_id"
            + " where m.machine_id in (%s) and m.state <> 'PENDING' order by m.machine_id, m.pool_id";
    private static final String PAST = "select l.pool_id, l.at, l.kind, l.licenses > 0 comes, l.days, l.license,"
            + " m.machine_id is null gone from pool_pool p straight_join pool_posting l on l.pool_id = p.id"
            + " and l.machine_id = ? left join pool_machine m on m.pool_id = p.id and m.machine_id = l.machine_id"
            + " where l.account = 'APPLIED' order by l.pool_id, l.transaction, l.line";

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    @Override
    public Map<Long, SuppliedCover> present(Collection<Long> machines) {
        Map<Long, SuppliedCover> covers = new TreeMap<>();
        sql.list(row -> covers.merge(row.getLong("machine_id"), cover(row), SuppliedCover::and),
                PRESENT.formatted(InstallStore.joined(machines)));
        return covers;
    }

    private static SuppliedCover cover(ResultSet row) throws SQLException {
        String pool = PoolNumber.of(row.getLong("pool_id"));
        if (InstallState.valueOf(row.getString("state")) == InstallState.EXPIRED) {
            LocalDate last = row.getObject("ends_on", LocalDate.class).minusDays(1);
            return new SuppliedCover(List.of(new Tenure(null, LicenseFacts.ofPool(pool, LicenseNumber.of(row.getInt("used_up")),
                    last), earlier(row.getObject("installed_on", LocalDate.class), last), last, EndedBy.EXPIRED,
                    CoverageSource.POOL)), List.of(), List.of());
        }
        LicenseFacts license = LicenseFacts.ofPool(pool, LicenseNumber.of(row.getInt("license")),
                row.getObject("expires_on", LocalDate.class).minusDays(1));
        return new SuppliedCover(List.of(), List.of(new Holding(null, license, row.getObject("starts_on", LocalDate.class),
                CoverageSource.POOL)), queued(pool, row));
    }

    /** An imported machine has no day of its install. */
    private static LocalDate earlier(LocalDate installed, LocalDate last) {
        return installed == null || installed.isAfter(last) ? last : installed;
    }

    private static List<Successor> queued(String pool, ResultSet row) throws SQLException {
        List<Successor> queued = new ArrayList<>();
        String waiting = row.getString("waiting");
        if (waiting != null) {
            Arrays.stream(waiting.split(",")).map(Integer::valueOf).forEach(number -> queued.add(new Successor(null,
                    LicenseFacts.ofPool(pool, LicenseNumber.of(number), null), TERM, CoverageSource.POOL)));
        }
        if (row.getBoolean("extends_itself")) {
            queued.add(new Successor(null, LicenseFacts.ofPool(pool, null, null), TERM, CoverageSource.AUTO_EXTEND));
        }
        return queued;
    }

    @Override
    public List<Tenure> past(long machine) {
        LocalDate today = LocalDate.now(clock);
        Map<String, List<AppliedPosting>> pools = new LinkedHashMap<>();
        List<String> gone = new ArrayList<>();
        sql.list(row -> {
            AppliedPosting posting = posting(row);
            if (row.getBoolean("gone")) {
                gone.add(posting.pool());
            }
            return pools.computeIfAbsent(posting.pool(), pool -> new ArrayList<>()).add(posting);
        }, PAST, machine);
        return pools.entrySet().stream().flatMap(one -> (gone.contains(one.getKey())
                ? PoolPast.ofGone(one.getValue(), today) : PoolPast.of(one.getValue())).stream()).toList();
    }

    private static AppliedPosting posting(ResultSet row) throws SQLException {
        return new AppliedPosting(PoolNumber.of(row.getLong("pool_id")), LocalDate.ofInstant(PoolRow.moment(row, "at"),
                ZoneOffset.UTC), PostingKind.valueOf(row.getString("kind")), row.getBoolean("comes"),
                row.getInt("days"), LicenseNumber.of(row.getInt("license")));
    }
}
