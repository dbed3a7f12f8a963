package io.tenure.activation.machine;

import io.tenure.activation.coverage.CoverageSource;
import io.tenure.activation.coverage.EndedBy;
import io.tenure.activation.coverage.Tenure;
import io.tenure.activation.key.DistributedKeys;
import io.tenure.authority.license.KeyType;
import io.tenure.authority.license.License;
import io.tenure.kernel.jdbc.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What machines hold and held: each method is one statement, for one machine or for a thousand. */
@Dependent
class SlotStore {

    private static final String COUNT = "update activation_slot s join activation_machine m on m.id = s.machine_id"
            + " set s.units = " + Units.OF_SLOT + " where s.machine_id in (%s)";
    private static final String HELD = "select s.machine_id, s.key_type, s.role, s.since, s.source, s.units, "
            + License.columns("l") + " from %s s join authority_license l on l.serial = s.serial"
            + " where s.machine_id in (%s) order by s.machine_id, s.key_type, s.role, s.source";
    /** A reserve code that would be accepted waits behind everything else. */
    private static final String SUCCESSION = "(select machine_id, key_type, role, serial, since, source, units from"
            + " activation_slot where machine_id in (%1$s) union all select r.machine_id, l.key_type, 'ADDITIONAL', r.serial,"
            + " cast(r.saved_at as date), 'RESERVE_CODE', 0 from activation_reserve r join authority_license l"
            + " on l.serial = r.serial where r.machine_id in (%1$s) and " + CoverSql.WAITS + ")";
    private static final String PAST = "select t.key_type, t.from_day, t.to_day, t.ended_by, t.source, "
            + License.columns("l") + " from activation_tenure t join authority_license l on l.serial = t.serial"
            + " where t.machine_id = ? order by t.id";
    private static final String END = "insert into activation_tenure (machine_id, key_type, serial, from_day, to_day,"
            + " ended_by, source) values (?, ?, ?, ?, ?, ?, ?)";
    private static final String FREE = "delete from activation_slot where machine_id = ? and key_type = ? and role = ?";
    private static final String PROMOTE = "update activation_slot set role = 'ACTIVE', since = ?,"
            + " source = 'ADDITIONAL_KEY' where machine_id = ? and key_type = ? and role = 'ADDITIONAL'";

    @Inject
    private Sql sql;

    @Inject
    private DistributedKeys distributed;

    /** The machines have been counted anew; so are their slots. */
    void unitsChanged(Collection<Long> machines) {
        if (!machines.isEmpty()) {
            sql.update(COUNT.formatted(ids(machines)));
        }
    }

    List<MachineKey> of(long machine) {
        return of(List.of(machine)).getOrDefault(machine, List.of());
    }

    /** What each of the machines holds; one that holds nothing is not in it. */
    Map<Long, List<MachineKey>> of(Collection<Long> machines) {
        return machines.isEmpty() ? new TreeMap<>() : select(HELD.formatted("activation_slot", ids(machines)));
    }

    /** The same with their reserve codes, as additional keys whose source is RESERVE_CODE: all that coverage follows from. */
    Map<Long, List<MachineKey>> succession(Collection<Long> machines) {
        return machines.isEmpty() ? new TreeMap<>()
                : select(HELD.formatted(SUCCESSION.formatted(ids(machines)), ids(machines)));
    }

    List<MachineKey> succession(long machine) {
        return succession(List.of(machine)).getOrDefault(machine, List.of());
    }

    private Map<Long, List<MachineKey>> select(String statement) {
        Map<Long, List<MachineKey>> held = new TreeMap<>();
        sql.list(row -> held.computeIfAbsent(row.getLong("machine_id"), machine -> new ArrayList<>()).add(key(row)),
                statement);
        return held;
    }

    private static MachineKey key(ResultSet row) throws SQLException {
        return new MachineKey(KeyType.valueOf(row.getString("key_type")), SlotRole.valueOf(row.getString("role")),
                License.read(row, "l"), row.getObject("since", LocalDate.class),
                CoverageSource.valueOf(row.getString("source")), row.getInt("units"));
    }

    /** What is over, in the order in which it happened. */
    List<Tenure> past(long machine) {
        return sql.list(row -> new Tenure(KeyType.valueOf(row.getString("key_type")),
                Cover.facts(License.read(row, "l")), row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class), EndedBy.valueOf(row.getString("ended_by")),
                CoverageSource.valueOf(row.getString("source"))), PAST, machine);
    }

    /** Writes what is over. */
    void ended(long machine, List<Tenure> tenures) {
        sql.each(END, tenures.stream().map(tenure -> new Object[] {machine, tenure.lane().name(),
            tenure.license().serial(), tenure.from(), tenure.to(), tenure.how().name(), tenure.source().name()}).toList());
    }

    /** Takes keys away, without a word about it in the past. */
    void free(long machine, List<MachineKey> keys) {
        sql.each(FREE, keys.stream().map(key -> new Object[] {machine, key.type().name(), key.role().name()}).toList());
        distributed.freed(keys.stream().filter(key -> key.role() == SlotRole.ACTIVE && key.type() == KeyType.DEVICE)
                .map(MachineKey::serial).toList());
    }

    /** No place is left, empty or not. */
    void forget(long machine) {
        sql.update("delete from activation_slot where machine_id = ?", machine);
    }

    /** The additional key of a type takes over. The place of the active key must be free. */
    void promote(long machine, KeyType type, LocalDate today) {
        sql.update(PROMOTE, today, machine, type.name());
    }

    /** The ids as they stand between the brackets of an {@code in}. */
    static String ids(Collection<Long> machines) {
        return machines.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
