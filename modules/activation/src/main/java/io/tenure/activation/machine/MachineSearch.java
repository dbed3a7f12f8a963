package io.tenure.activation.machine;

import io.tenure.activation.coverage.MachineKind;
import io.tenure.kernel.Caller;
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
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Finds one page of machines by name in one statement; who is limited to one customer finds its devices only. */
@Dependent
class MachineSearch {

    private static final String SELECT = "select m.id, m.kind, m.name, m.group_name, m.processors, m.cores,"
            + " m.application_version, m.account_connected, m.protection_jobs, m.customer_id, m.customer_number,"
            + " m.server_units, m.desktop_units, m.reported_at, m.created_at, m.version from activation_machine m";

    @Inject
    private Sql sql;

    @Inject
    private Caller caller;

    Page<MachineView> find(MachineFilter filter, Integer asked, String cursor, LocalDate today) {
        int limit = Page.limit(asked);
        Where where = new Where();
        caller.customerId().ifPresent(own -> where.add("m.customer_id = ? and m.kind = ?", own, MachineKind.DEVICE.name()));
        where.addIfPresent("m.kind = ?", filter.kind() == null ? null : filter.kind().name());
        where.addIfPresent("m.group_name = ?", filter.group());
        where.addIfPresent("m.customer_number = ?", filter.customer());
        where.addIfPresent("m.id in (select s.machine_id from activation_slot s where s.serial = ?)", filter.key());
        search(where, filter.q());
        state(where, filter.state(), today);
        if (cursor != null) {
            Cursor after = Cursor.parse(cursor, 2);
            where.add("(m.name, m.id) > (?, ?) and m.name >= ?", after.text(0), after.number(1), after.text(0));
        }
        List<MachineView> rows = sql.list(MachineSearch::read,
                SELECT + where.text() + " order by m.name, m.id limit " + (limit + 1), where.parameters());
        return Page.of(rows, limit, row -> Cursor.of(row.name(), row.id()));
    }

    /** All of them in one statement, in any order. */
    List<MachineView> of(Collection<Long> machines) {
        return machines.isEmpty() ? List.of()
                : sql.list(MachineSearch::read, SELECT + " where m.id in (" + SlotStore.ids(machines) + ")");
    }

    private static void search(Where where, String q) {
        if (q == null || q.isBlank()) {
            return;
        }
        Optional<Long> id = MachineNumber.parse(q.strip());
        if (id.isPresent()) {
            where.add("m.id = ?", id.get());
        } else {
            where.add("m.name like ?", Like.startsWith(q));
        }
    }

    private static void state(Where where, MachineState state, LocalDate today) {
        if (state == null) {
            return;
        }
        LocalDate beyond = CoverSql.beyondWarning(today);
        switch (state) {
            case OK -> where.add(CoverSql.COVERED, beyond, today, beyond, beyond);
            case WARNING -> where.add(CoverSql.COVERED, today, today, today, today)
                    .add("not " + CoverSql.COVERED, beyond, today, beyond, beyond);
            case CRITICAL -> where.add("not " + CoverSql.COVERED, today, today, today, today);
        }
    }

    private static MachineView read(ResultSet row) throws SQLException {
        MachineProfile profile = new MachineProfile(row.getString("name"), row.getString("group_name"),
                row.getObject("processors", Integer.class), row.getObject("cores", Integer.class),
                row.getString("application_version"), row.getBoolean("account_connected"),
                new ProtectionJobsColumn().convertToEntityAttribute(row.getString("protection_jobs")));
        LocalDateTime reported = row.getObject("reported_at", LocalDateTime.class);
        return new MachineView(row.getLong("id"), MachineKind.valueOf(row.getString("kind")), profile,
                row.getObject("customer_id", Long.class), row.getString("customer_number"), row.getInt("server_units"),
                row.getInt("desktop_units"), reported == null ? null : reported.toInstant(ZoneOffset.UTC),
                row.getObject("created_at", LocalDateTime.class).toInstant(ZoneOffset.UTC), row.getInt("version"));
    }
}
