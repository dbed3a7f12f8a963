package io.tenure.services.update;

import io.tenure.activation.machine.MachineQueries;
import io.tenure.activation.machine.MachineRow;
import io.tenure.authority.license.License;
import io.tenure.authority.license.LicenseBook;
import io.tenure.kernel.audit.AuditLog;
import io.tenure.kernel.audit.Audited;
import io.tenure.kernel.due.DueWork;
import io.tenure.kernel.due.NextDue;
import io.tenure.kernel.jdbc.Sql;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Use case of the clock: once a day (domain.md 000.36) the log is told which licenses of installations more use than they
 * are for, at each of the installations that have them (004.13: 24060). Each is told once, and again when it was in order
 * meanwhile; table {@code update_exceeded} remembers which. Nothing is disabled (000.34).
 */
@Stateless
public class TellExceededLicenses implements DueWork {

    private static final int MOST = 1000;
    private static final String EXCEEDED = "select x.serial, sum(s.units) from (select distinct a.serial from activation_machine m"
            + " join activation_slot a on a.machine_id = m.id and a.role = 'ACTIVE' where m.kind = 'INSTALLATION') x"
            + " join authority_license l on l.serial = x.serial join activation_slot s on s.serial = x.serial and"
            + " s.role = 'ACTIVE' where l.unit_limit > 0 group by x.serial, l.unit_limit having sum(s.units) > l.unit_limit"
            + " order by x.serial";
    private static final String HOLDERS = "select a.machine_id, a.serial from activation_slot a join activation_machine m"
            + " on m.id = a.machine_id and m.kind = 'INSTALLATION' where a.role = 'ACTIVE' and a.serial in %s"
            + " order by a.machine_id limit " + MOST;

    @Inject
    private MachineQueries machines;

    @Inject
    private LicenseBook book;

    @Inject
    private AuditLog audit;

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    private record Holder(long machine, String serial) {
    }

    @Override
    public String name() {
        return "license-exceeded";
    }

    /** After the units of the night were counted. */
    @Override
    public int rank() {
        return 510;
    }

    @Override
    public NextDue nextDue() {
        return NextDue.asked("select next_on from update_exceeded_day");
    }

    @Override
    public int runBatch(Instant moment) {
        LocalDate today = LocalDate.now(clock);
        boolean due = sql.first(row -> true, "select 1 from update_exceeded_day where next_on <= ? for update", today)
                .isPresent();
        if (due) {
            look();
            sql.update("update update_exceeded_day set next_on = ?", today.plusDays(1));
        }
        return due ? 1 : 0;
    }

    private void look() {
        Map<String, Integer> exceeded = new TreeMap<>();
        sql.list(row -> exceeded.put(row.getString(1), row.getInt(2)), EXCEEDED);
        Set<String> told = Set.copyOf(sql.list(row -> row.getString(1), "select serial from update_exceeded"));
        List<String> over = told.stream().filter(serial -> !exceeded.containsKey(serial)).toList();
        if (!over.isEmpty()) {
            sql.update("delete from update_exceeded where serial in " + Sql.marks(over), over.toArray());
        }
        exceeded.keySet().removeAll(told);
        if (!exceeded.isEmpty()) {
            sql.insert("insert into update_exceeded (serial)", exceeded.keySet().stream().map(serial ->
                    new Object[] {serial}).toList(), "");
            tell(exceeded);
        }
    }

    private void tell(Map<String, Integer> exceeded) {
        List<Holder> holders = sql.list(row -> new Holder(row.getLong(1), row.getString(2)),
                HOLDERS.formatted(Sql.marks(exceeded.keySet())), exceeded.keySet().toArray());
        Map<Long, MachineRow> rows = machines.rows(holders.stream().map(Holder::machine).distinct().toList());
        Map<String, License> licenses = book.of(exceeded.keySet()).stream().collect(Collectors.toMap(License::serial,
                Function.identity()));
        List<Audited> events = holders.stream().filter(holder -> rows.containsKey(holder.machine()))
                .sorted(Comparator.comparing(Holder::machine)).map(holder -> LicenseEvent.exceeded(
                        rows.get(holder.machine()).machine(), licenses.get(holder.serial()), exceeded.get(holder.serial())))
                .toList();
        if (!events.isEmpty()) {
            audit.record(events);
        }
    }
}
