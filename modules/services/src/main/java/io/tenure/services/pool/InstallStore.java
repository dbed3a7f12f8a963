package io.tenure.services.pool;

import io.tenure.activation.machine.MachineNumber;
import io.tenure.activation.machine.MachineRefusal;
import io.tenure.activation.task.TaskTarget;
import io.tenure.kernel.Refusal;
import io.tenure.kernel.jdbc.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Loads machines with what they have in a pool. Whoever changes something has locked the pool before. */
@Dependent
class InstallStore {

    /** The most machines that one request may be about. */
    static final int MOST = 50_000;

    private static final String WAITING = "if(m.extended > 0, (select group_concat(e.number order by e.number) from pool_license e"
            + " where e.pool_id = m.pool_id and e.machine_id = m.machine_id and e.account = 'EXTENDED'), null) waiting";
    static final String COLUMNS = "m.machine_id, m.group_name place, m.state, m.license, m.account, m.days, m.starts_on, m.auto_extend,"
            + " m.chosen_from, m.installed_on, m.by_hand, m.ends_on, " + WAITING;
    private static final String ALL = "select a.id, a.name, a.group_name, a.customer_id, " + COLUMNS
            + " from activation_machine a left join pool_machine m on m.pool_id = ? and m.machine_id = a.id where ";
    private static final String THERE = "select m.machine_id id, m.name, m.group_name, m.customer_id, " + COLUMNS
            + " from pool_machine m where m.pool_id = ? and ";
    /** First the pool, as everybody does who changes it. */
    private static final String DUE_POOL = "select " + PoolRow.columns("p") + " from pool_pool p where p.id = (select pool_id"
            + " from pool_machine where %s order by %s, pool_id limit 1) for update";
    /** The machines come in the order of their key, and reading ends with the last one wanted. */
    private static final String DUE = "select m.machine_id id, m.name, m.group_name, m.customer_id, " + COLUMNS
            + " from pool_machine m force index (pool_machine_%3$s) where %1$s and m.pool_id = ? order by m.%2$s, m.pool_id,"
            + " m.machine_id limit ? for update";

    @Inject
    private Sql sql;

    /** Machines of the fleet, whether they are in the pool or not: named ones in their order, or a group's by name. */
    List<Listed> machines(long pool, TaskTarget target) {
        return find(pool, target, ALL, "a.id", "a.group_name", "a.name");
    }

    /** Machines in the pool, also those that are gone from the fleet. Named ones must be in it. */
    List<Listed> installs(long pool, TaskTarget target) {
        return find(pool, target, THERE, "m.machine_id", "m.group_name", "m.name");
    }

    private List<Listed> find(long pool, TaskTarget target, String select, String id, String group, String name) {
        if (target.group() != null) {
            List<Listed> all = sql.list(InstallStore::read, select + group + " = ? order by " + name + ", " + id + " limit "
                    + (MOST + 1), pool, target.group());
            requireNotTooMany(all.size());
            return all;
        }
        requireNotTooMany(target.machines().size());
        Map<Long, String> ids = ids(target.machines());
        Map<Long, Listed> found = new LinkedHashMap<>();
        sql.list(InstallStore::read, select + id + " in (" + joined(ids.keySet()) + ")", pool)
                .forEach(one -> found.put(one.machine(), one));
        return ids.entrySet().stream().map(one -> Optional.ofNullable(found.get(one.getKey()))
                .orElseThrow(() -> absent(one.getValue(), select))).toList();
    }

    private static Refusal absent(String number, String select) {
        return THERE.equals(select) ? Refusal.of("machines", PoolRefusal.NOT_INSTALLED, number) : notFound(number);
    }

    private static Refusal notFound(String number) {
        return Refusal.of("machines", MachineRefusal.MACHINE_NOT_FOUND, number);
    }

    private static void requireNotTooMany(int number) {
        if (number > MOST) {
            throw Refusal.of("machines", PoolRefusal.TOO_MANY_MACHINES, MOST);
        }
    }

    private static Map<Long, String> ids(List<String> numbers) {
        Map<Long, String> ids = new LinkedHashMap<>();
        numbers.forEach(number -> ids.put(MachineNumber.parse(number).orElseThrow(() -> notFound(number)), number));
        return ids;
    }

    static String joined(Collection<Long> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    /** The next machines of one pool for which the day has come, with the pool, locked. */
    Optional<DueInstalls> used(LocalDate day, int most) {
        return due("state = 'APPLIED' and expires_on <= ?", "expires_on", "due", day, most);
    }

    /** The next machines of one pool that are gone from the fleet, with the pool, locked. */
    Optional<DueInstalls> missing(Instant moment, int most) {
        return due("missing_since <= ?", "missing_since", "missing", moment, most);
    }

    private Optional<DueInstalls> due(String condition, String order, String index, Object when, int most) {
        return sql.first(PoolRow::read, DUE_POOL.formatted(condition, order), when).map(pool -> new DueInstalls(pool,
                sql.list(InstallStore::read, DUE.formatted(condition, order, index), when, pool.view().id(), most)))
                .filter(due -> !due.machines().isEmpty());
    }

    /** Machines of one pool that are due, in the order in which they are. */
    record DueInstalls(PoolRow pool, List<Listed> machines) {
    }

    static Listed read(ResultSet row) throws SQLException {
        return new Listed(row.getLong("id"), row.getString("name"), row.getString("group_name"),
                row.getObject("customer_id", Long.class), row.getString("state") == null ? null : install(row));
    }

    private static Install install(ResultSet row) throws SQLException {
        Integer number = row.getObject("license", Integer.class);
        PoolLicense license = number == null ? null : new PoolLicense(number, PoolAccount.valueOf(row.getString("account")),
                row.getInt("days"), row.getObject("starts_on", LocalDate.class));
        String waiting = row.getString("waiting");
        InstallState state = InstallState.valueOf(row.getString("state"));
        return new Install(row.getLong("machine_id"), row.getString("place"), state, license, waiting == null ? List.of()
                        : Arrays.stream(waiting.split(",")).map(Integer::valueOf).toList(),
                row.getBoolean("auto_extend"), row.getInt("chosen_from"), row.getObject("installed_on", LocalDate.class),
                row.getBoolean("by_hand"),
                state == InstallState.EXPIRED ? row.getObject("ends_on", LocalDate.class) : null);
    }
}
