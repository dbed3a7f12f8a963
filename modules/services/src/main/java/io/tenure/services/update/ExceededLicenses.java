package io.tenure.services.update;

import io.tenure.activation.machine.MachineQueries;
import io.tenure.activation.machine.MachineRow;
import io.tenure.authority.license.License;
import io.tenure.authority.license.LicenseBook;
import io.tenure.kernel.audit.AuditLog;
import io.tenure.kernel.audit.Audited;
import io.tenure.kernel.jdbc.Sql;
import io.tenure.keystorage.key.Severity;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Tells the log which licenses of installations more use than they are for, at each of the installations that have them
 * (domain.md 004.13: 24060), whatever the excess once.
 */
@Dependent
class ExceededLicenses {

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
    private ToldExceeded told;

    @Inject
    private AuditLog audit;

    @Inject
    private Sql sql;

    private record Holder(long machine, String serial) {
    }

    void tell() {
        Map<String, Integer> exceeded = new TreeMap<>();
        sql.list(row -> exceeded.put(row.getString(1), row.getInt(2)), EXCEEDED);
        exceeded.keySet().retainAll(told.news(ToldExceeded.Subject.MACHINE, exceeded.keySet().stream().collect(
                Collectors.toMap(Function.identity(), any -> Severity.WARNING))));
        if (!exceeded.isEmpty()) {
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
