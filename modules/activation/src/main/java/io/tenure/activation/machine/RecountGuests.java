package io.tenure.activation.machine;

import io.tenure.kernel.audit.AuditLog;
import io.tenure.kernel.audit.Audited;
import io.tenure.kernel.audit.Facts;
import io.tenure.kernel.due.DueWork;
import io.tenure.kernel.due.NextDue;
import io.tenure.kernel.jdbc.Sql;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Use case of the clock: at 00:00 UTC of the day on which a guest was last protected 30 days ago it stops counting, and
 * the units of its machine and of the machine's keys are counted anew (domain.md 000.35). A guest that was reported in
 * between has moved that day.
 */
@Stateless
public class RecountGuests implements DueWork {

    private static final int BATCH = 1000;

    private static final String COUNTS = "not g.excluded and g.last_protected_on > ? - interval " + Guest.DAYS_COUNTED + " day";
    private static final String GUESTS = "select machine_id, sum(linux or os = 'SERVER') servers,"
            + " sum(not linux and os = 'DESKTOP') desktops, min(last_protected_on) earliest from activation_guest g where "
            + COUNTS + " and machine_id in (%s) group by machine_id";
    private static final String LOCK = "select m.id, m.customer_id, m.server_units, m.desktop_units,"
            + " (select count(*) from activation_guest g where g.machine_id = m.id and (g.linux or g.os = 'SERVER') and "
            + COUNTS + ") servers, (select count(*) from activation_guest g where g.machine_id = m.id"
            + " and not g.linux and g.os = 'DESKTOP' and " + COUNTS + ") desktops from activation_machine m"
            + " where m.recount_on <= ? order by m.recount_on, m.id limit " + BATCH + " for update skip locked";
    private static final String COUNT = "update activation_machine m left join (" + GUESTS + ") n on n.machine_id = m.id"
            + " left join activation_slot s on s.machine_id = m.id and s.key_type in ('SERVER', 'DESKTOP')"
            + " set m.server_units = coalesce(n.servers, 0), m.desktop_units = coalesce(n.desktops, 0),"
            + " m.recount_on = n.earliest + interval " + Guest.DAYS_COUNTED + " day, m.version = m.version + 1,"
            + " s.units = coalesce(if(s.key_type = 'SERVER', n.servers, n.desktops), 0) where m.id in (%s)";

    @Inject
    private Sql sql;

    @Inject
    private AuditLog audit;

    @Override
    public String name() {
        return "recount-guests";
    }

    @Override
    public int rank() {
        return 150;
    }

    @Override
    public NextDue nextDue() {
        return NextDue.asked("select min(recount_on) from activation_machine");
    }

    @Override
    public int runBatch(Instant moment) {
        LocalDate day = LocalDate.ofInstant(moment, ZoneOffset.UTC);
        List<Counted> due = sql.list(RecountGuests::read, LOCK, day, day, day);
        if (!due.isEmpty()) {
            String ids = SlotStore.ids(due.stream().map(Counted::machine).toList());
            sql.update(COUNT.formatted(ids, ids), day);
            audit.record(due.stream().filter(Counted::changed).map(Counted::audited).toList());
        }
        return due.size();
    }

    private record Counted(long machine, Long customer, int serversBefore, int desktopsBefore, int servers, int desktops) {

        boolean changed() {
            return serversBefore != servers || desktopsBefore != desktops;
        }

        Audited audited() {
            return new Audited("UNITS_CHANGED", MachineTrail.SUBJECT, machine, MachineNumber.of(machine), customer, null,
                    units(serversBefore, desktopsBefore), units(servers, desktops));
        }

        private static Facts units(int servers, int desktops) {
            return Facts.of("serverUnits", servers, "desktopUnits", desktops);
        }
    }

    private static Counted read(ResultSet row) throws SQLException {
        return new Counted(row.getLong("id"), row.getObject("customer_id", Long.class), row.getInt("server_units"),
                row.getInt("desktop_units"), row.getInt("servers"), row.getInt("desktops"));
    }
}
