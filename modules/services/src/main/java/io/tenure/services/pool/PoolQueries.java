package io.tenure.services.pool;

import io.tenure.activation.machine.MachineNumber;
import io.tenure.kernel.Allowed;
import io.tenure.kernel.CommonRefusal;
import io.tenure.kernel.Cursor;
import io.tenure.kernel.Page;
import io.tenure.kernel.Refusal;
import io.tenure.kernel.Role;
import io.tenure.kernel.jdbc.Sql;
import io.tenure.kernel.jdbc.Where;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads pools: one statement for the pool, one for a list. */
@Stateless
@Allowed({Role.ADMINISTRATOR, Role.AUDITOR})
public class PoolQueries {

    private static final String LEDGER = "select p.transaction, p.line, p.at, p.kind, p.account, p.licenses, p.days, p.balance,"
            + " p.license, p.machine_id, a.name, p.actor, p.reason from pool_posting p"
            + " left join activation_machine a on a.id = p.machine_id";
    private static final String LICENSES = "select l.number, l.account, l.machine_id, a.name, l.days, l.starts_on, l.expires_on,"
            + " l.reason, l.ticket from pool_license l left join activation_machine a on a.id = l.machine_id";

    @Inject
    private PoolStore pools;

    @Inject
    private InstallSearch search;

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    /** @throws Refusal {@code POOL_NOT_FOUND} */
    public PoolView pool(String number) {
        return pools.get(number);
    }

    /** By name. There are few. */
    public List<PoolView> pools() {
        return pools.all();
    }

    /** One page of them. */
    public Page<PoolView> pools(Integer asked, String cursor) {
        int limit = Page.limit(asked);
        return Page.of(pools.after(cursor == null ? null : Cursor.parse(cursor, 2), limit + 1), limit,
                row -> Cursor.of(row.name(), row.id()));
    }

    /** Machines in the pool, by name; those that are filtered by their end, by that. */
    public Page<InstallRow> machines(String pool, InstallFilter filter, Integer limit, String cursor) {
        return search.installs(pools.get(pool).id(), filter, limit, cursor, today());
    }

    /** One machine. @throws Refusal {@code NOT_FOUND} where it is not in the pool */
    public InstallRow machine(String pool, String machine) {
        return search.installs(pools.get(pool).id(), new InstallFilter(null, null, null, known(machine)), 1, null, today())
                .items().stream().findFirst().orElseThrow(() -> new Refusal(CommonRefusal.NOT_FOUND));
    }

    /** What a machine has in every pool, by the pool's name. */
    public List<InstallOf> ofMachine(String machine) {
        return MachineNumber.parse(machine).map(id -> search.ofMachine(id, today())).orElse(List.of());
    }

    private static String known(String machine) {
        return MachineNumber.parse(machine).map(MachineNumber::of)
                .orElseThrow(() -> new Refusal(CommonRefusal.NOT_FOUND));
    }

    /** All machines of the fleet with what they have in the pool, by name. @param in only those in it, or not in it */
    public Page<InstallRow> fleet(String pool, String group, Boolean in, String q, Integer limit, String cursor) {
        return Boolean.TRUE.equals(in) ? machines(pool, new InstallFilter(group, null, null, q), limit, cursor)
                : search.fleet(pools.get(pool).id(), group, in != null, q, limit, cursor, today());
    }

    /** What each group has, by name; those that have nothing and no allocation are left out. */
    public Page<GroupUse> groups(String pool, Integer asked, String cursor) {
        int limit = Page.limit(asked);
        Where where = new Where().add("pool_id = ?", pools.get(pool).id())
                .add("(allocated is not null or held > 0 or installed > 0)");
        if (cursor != null) {
            where.add("name > ?", Cursor.parse(cursor, 1).text(0));
        }
        return Page.of(sql.list(row -> new GroupUse(row.getString(1), row.getObject(2, Integer.class), row.getInt(3),
                row.getInt(4), row.getInt(5)), "select name, allocated, installed, pending, held from pool_group" + where.text()
                + " order by name limit " + (limit + 1), where.parameters()), limit, row -> Cursor.of(row.group()));
    }

    /** What one group has; nothing, if nobody knows it. */
    public GroupUse group(String pool, String group) {
        return sql.first(row -> new GroupUse(row.getString(1), row.getObject(2, Integer.class), row.getInt(3), row.getInt(4),
                row.getInt(5)), "select name, allocated, installed, pending, held from pool_group where pool_id = ?"
                + " and name = ?", pools.get(pool).id(), group).orElse(GroupUse.none(group));
    }

    /** Postings, newest first: of a transaction, where it comes from, then where it goes. */
    public Page<LedgerRow> ledger(String pool, LedgerFilter filter, Integer asked, String cursor) {
        int limit = Page.limit(asked);
        Where where = new Where().add("p.pool_id = ?", pools.get(pool).id())
                .addIfPresent("p.account = ?", filter.account() == null ? null : filter.account().name())
                .addIfPresent("p.kind = ?", filter.kind() == null ? null : filter.kind().name())
                .addIfPresent("p.license = ?", id(filter.license(), LicenseNumber.parse(filter.license()), "license"))
                .addIfPresent("p.machine_id = ?", id(filter.machine(), MachineNumber.parse(filter.machine()), "machine"));
        if (cursor != null) {
            Cursor after = Cursor.parse(cursor, 2);
            where.add("p.transaction <= ? and (p.transaction < ? or p.line < ?)", after.number(0), after.number(0),
                    after.number(1));
        }
        return Page.of(sql.list(PoolQueries::posting, LEDGER + where.text() + " order by p.transaction desc, p.line desc limit "
                + (limit + 1), where.parameters()), limit, row -> Cursor.of(row.transaction(), row.line()));
    }

    /** Null for none. */
    private static <T> T id(String text, Optional<T> parsed, String field) {
        if (text != null && parsed.isEmpty()) {
            throw Refusal.of(field, CommonRefusal.MALFORMED, field, text);
        }
        return parsed.orElse(null);
    }

    private static LedgerRow posting(ResultSet row) throws SQLException {
        Integer license = row.getObject("license", Integer.class);
        return new LedgerRow(row.getLong("transaction"), row.getInt("line"), PoolRow.moment(row, "at"),
                PostingKind.valueOf(row.getString("kind")), PoolAccount.valueOf(row.getString("account")),
                row.getInt("licenses"), row.getLong("days"), row.getInt("balance"),
                license == null ? null : LicenseNumber.of(license), machine(row), row.getString("name"),
                row.getString("actor"), row.getString("reason"));
    }

    private static String machine(ResultSet row) throws SQLException {
        Long machine = row.getObject("machine_id", Long.class);
        return machine == null ? null : MachineNumber.of(machine);
    }

    /** Licenses that are not simply unused, by number. @param account only there, or null */
    public Page<LicenseRow> licenses(String pool, PoolAccount account, Integer asked, String cursor) {
        int limit = Page.limit(asked);
        Where where = new Where().add("l.pool_id = ?", pools.get(pool).id())
                .addIfPresent("l.account = ?", account == null ? null : account.name());
        if (cursor != null) {
            where.add("l.number > ?", Cursor.parse(cursor, 1).number(0));
        }
        LocalDate today = today();
        return Page.of(sql.list(row -> license(row, today), LICENSES + where.text() + " order by l.number limit " + (limit + 1),
                where.parameters()), limit, row -> Cursor.of(row.number().substring(2)));
    }

    private static LicenseRow license(ResultSet row, LocalDate today) throws SQLException {
        PoolLicense license = new PoolLicense(row.getInt("number"), PoolAccount.valueOf(row.getString("account")),
                row.getInt("days"), row.getObject("starts_on", LocalDate.class));
        return new LicenseRow(LicenseNumber.of(license.number()), license.account(), machine(row), row.getString("name"),
                license.daysLeft(today), license.startsOn(), row.getObject("expires_on", LocalDate.class),
                row.getString("reason"), row.getString("ticket"));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
