package io.tenure.services.pool;

import io.tenure.activation.machine.MachineNumber;
import io.tenure.kernel.Cursor;
import io.tenure.kernel.Like;
import io.tenure.kernel.Page;
import io.tenure.kernel.jdbc.Sql;
import io.tenure.kernel.jdbc.Where;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Finds one page of machines in one statement each: those in a pool, or all of the fleet with what they have in it. */
@Dependent
class InstallSearch {

    private static final String LIMIT = " (select g.held >= g.allocated from pool_group g where g.pool_id = %s and g.name ="
            + " coalesce(%s, '')) at_limit";
    private static final String INSTALL = "m.machine_id id, m.name, m.group_name, m.customer_id, "
            + InstallStore.COLUMNS + "," + LIMIT.formatted("m.pool_id", "m.group_name") + ", m.ends_on,"
            + " not exists (select 1 from activation_machine a where a.id = m.machine_id) gone";
    private static final String INSTALLS = "select " + INSTALL + " from pool_machine m";
    private static final String FLEET = "select a.id, a.name, a.group_name, a.customer_id, " + InstallStore.COLUMNS + ","
            + LIMIT.formatted("?", "a.group_name") + ", m.ends_on, false gone from activation_machine a"
            + " left join pool_machine m on m.pool_id = ? and m.machine_id = a.id";

    private static final String OF_MACHINE = "select m.pool_id pool, p.name pool_name, " + INSTALL + " from pool_machine m"
            + " join pool_pool p on p.id = m.pool_id where m.machine_id = ? order by p.name, p.id";

    @Inject
    private Sql sql;

    private record Found(InstallRow row, long id, LocalDate endsOn) {
    }

    Page<InstallRow> installs(long pool, InstallFilter filter, Integer asked, String cursor, LocalDate today) {
        int limit = Page.limit(asked);
        Where where = new Where().add("m.pool_id = ?", pool).addIfPresent("m.group_name = ?", filter.group())
                .addIfPresent("m.state = ?", filter.state() == null ? null : filter.state().name());
        if (filter.installed()) {
            where.add("if(m.state = 'PENDING', 0, 1)");
        }
        search(where, "m.machine_id", "m.name", filter.q());
        boolean byEnd = filter.expiring() != null;
        if (byEnd) {
            where.add("m.state = 'APPLIED' and m.ends_on > ? and m.ends_on <= ?", today, today.plusDays(filter.expiring()));
        }
        if (cursor != null) {
            Cursor after = Cursor.parse(cursor, 2);
            if (byEnd) {
                where.add("(m.ends_on, m.machine_id) > (?, ?)", after.day(0), after.number(1));
            } else {
                where.add("(m.name, m.machine_id) > (?, ?) and m.name >= ?", after.text(0), after.number(1), after.text(0));
            }
        }
        String order = byEnd ? " order by m.ends_on, m.machine_id" : " order by m.name, m.machine_id";
        return page(INSTALLS + where.text() + order, where.parameters(), limit, today, byEnd);
    }

    /** What one machine has in every pool, by the pool's name; with the id of the pool. */
    List<InstallOf> ofMachine(long machine, LocalDate today) {
        return sql.list(row -> new InstallOf(PoolNumber.of(row.getLong("pool")), row.getString("pool_name"),
                found(row, today).row()), OF_MACHINE, machine);
    }

    /** @param absent whether only those that are not in the pool */
    Page<InstallRow> fleet(long pool, String group, boolean absent, String q, Integer asked, String cursor,
                           LocalDate today) {
        int limit = Page.limit(asked);
        Where where = new Where().addIfPresent("a.group_name = ?", group);
        if (absent) {
            where.add("m.machine_id is null");
        }
        search(where, "a.id", "a.name", q);
        if (cursor != null) {
            Cursor after = Cursor.parse(cursor, 2);
            where.add("(a.name, a.id) > (?, ?) and a.name >= ?", after.text(0), after.number(1), after.text(0));
        }
        Object[] conditions = where.parameters();
        Object[] parameters = new Object[conditions.length + 2];
        parameters[0] = pool;
        parameters[1] = pool;
        System.arraycopy(conditions, 0, parameters, 2, conditions.length);
        return page(FLEET + where.text() + " order by a.name, a.id", parameters, limit, today, false);
    }

    private Page<InstallRow> page(String select, Object[] parameters, int limit, LocalDate today, boolean byEnd) {
        return Page.of(sql.list(row -> found(row, today), select + " limit " + (limit + 1), parameters), limit,
                found -> byEnd ? Cursor.of(found.endsOn().toEpochDay(), found.id()) : Cursor.of(found.row().name(), found.id()))
                .map(Found::row);
    }

    private static Found found(ResultSet row, LocalDate today) throws SQLException {
        Listed listed = InstallStore.read(row);
        return new Found(InstallRow.of(listed, row.getBoolean("at_limit"), row.getBoolean("gone"), today), listed.machine(),
                row.getObject("ends_on", LocalDate.class));
    }

    private static void search(Where where, String id, String name, String q) {
        if (q == null || q.isBlank()) {
            return;
        }
        Optional<Long> number = MachineNumber.parse(q.strip());
        if (number.isPresent()) {
            where.add(id + " = ?", number.get());
        } else {
            where.add(name + " like ?", Like.startsWith(q));
        }
    }
}
