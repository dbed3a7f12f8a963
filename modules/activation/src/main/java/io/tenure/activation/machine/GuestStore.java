package io.tenure.activation.machine;

import io.tenure.kernel.jdbc.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads and writes the guests of a machine: one statement for those that changed, one for those forgotten. */
@Dependent
class GuestStore {

    private static final String READ = "select name, os, linux, powered_on, excluded, reported, last_protected_on"
            + " from activation_guest where machine_id = ? order by name";
    private static final String WRITE = "insert into activation_guest (machine_id, name, os, linux, powered_on, excluded,"
            + " reported, last_protected_on)";
    private static final String IN_ITS_PLACE = " on duplicate key update os = values(os), linux = values(linux),"
            + " powered_on = values(powered_on), excluded = values(excluded), reported = values(reported),"
            + " last_protected_on = values(last_protected_on)";

    @Inject
    private Sql sql;

    Guests of(long machine) {
        return new Guests(sql.list(GuestStore::read, READ, machine));
    }

    private static Guest read(ResultSet row) throws SQLException {
        return new Guest(row.getString("name"), Os.valueOf(row.getString("os")), row.getBoolean("linux"),
                row.getBoolean("powered_on"), row.getBoolean("excluded"), row.getBoolean("reported"),
                row.getObject("last_protected_on", LocalDate.class));
    }

    void replace(long machine, Guests before, Guests after) {
        Set<Guest> known = new HashSet<>(before.all());
        Set<String> kept = after.all().stream().map(Guest::name).collect(Collectors.toSet());
        write(Map.of(machine, after.all().stream().filter(guest -> !known.contains(guest)).toList()));
        sql.each("delete from activation_guest where machine_id = ? and name = ?", before.all().stream().map(Guest::name)
                .filter(name -> !kept.contains(name)).map(name -> new Object[] {machine, name}).toList());
    }

    /** @param changed the guests to write, by the id of their machine */
    void write(Map<Long, List<Guest>> changed) {
        sql.insert(WRITE, changed.entrySet().stream().flatMap(machine -> machine.getValue().stream()
                .map(guest -> row(machine.getKey(), guest))).toList(), IN_ITS_PLACE);
    }

    private static Object[] row(long machine, Guest guest) {
        return Stream.of(machine, guest.name(), guest.os().name(), guest.linux(), guest.poweredOn(), guest.excluded(),
                guest.reported(), guest.lastProtectedOn()).toArray();
    }

    void forget(long machine) {
        sql.update("delete from activation_guest where machine_id = ?", machine);
    }
}
