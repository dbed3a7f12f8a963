package io.tenure.activation.takeover;

import io.tenure.activation.machine.MachineNumber;
import io.tenure.activation.machine.ReserveMarks;
import io.tenure.authority.license.License;
import io.tenure.authority.license.LicenseBook;
import io.tenure.kernel.Internal;
import io.tenure.kernel.audit.AuditLog;
import io.tenure.kernel.audit.Audited;
import io.tenure.kernel.audit.Facts;
import io.tenure.kernel.jdbc.Columns;
import io.tenure.kernel.jdbc.Sql;
import io.tenure.kernel.jdbc.Sql.Change;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The transactions of {@link TakeOver}. */
@Stateless
@Internal
public class TakeOverChunk {

    /**
     * Finds, locks and writes down what ends, in one statement. Who holds the license is looked up without locks, then
     * each machine is locked, then its slots: a task that finds a machine free must find its slots free too. Licenses are
     * read without locks, so that nobody waits who changes one. A key that was blocked or has expired does not take over (domain.md 000.9).
     */
    private static final String ENDED = "insert into activation_tenure (machine_id, key_type, serial, from_day, to_day,"
            + " ended_by, source, followed_by) select straight_join a.machine_id, a.key_type, a.serial, a.since,"
            + " l.last_day, if(l.last_day = l.ends_on, 'EXPIRED', 'BLOCKED'), a.source, b.serial"
            + " from (select serial, role, machine_id, key_type from activation_slot force index (activation_slot_serial)) h"
            + " join (select serial, last_day, ends_on, due_on from authority_license force index (primary)) l"
            + " on l.serial = h.serial"
            + " join activation_machine m on m.id = h.machine_id"
            + " join activation_slot a on a.machine_id = h.machine_id and a.key_type = h.key_type and a.role = 'ACTIVE'"
            + " and a.serial = h.serial join activation_slot b on b.machine_id = a.machine_id and b.key_type = a.key_type"
            + " and b.role = 'ADDITIONAL'"
            + " join (select serial, ends_on, blocked_on, status from authority_license force index (primary)) n on n.serial = b.serial"
            + " where h.serial = ? and h.role = 'ACTIVE' and h.machine_id > ? and l.due_on < ? and n.blocked_on is null and n.status <> 'CANCELED'"
            + " and (n.ends_on is null or n.ends_on >= ?) order by h.machine_id limit ? for update"
            + " returning machine_id, key_type, followed_by,"
            + " (select m.customer_id from activation_machine m where m.id = machine_id) customer_id";
    /** The place of the additional key stays, empty. The keys that take over are mostly one and the same. */
    private static final String PROMOTE = "update activation_slot force index (primary) set"
            + " since = if(role = 'ACTIVE', ?, since), source = if(role = 'ACTIVE', 'ADDITIONAL_KEY', source),"
            + " serial = if(role = 'ACTIVE', %s, null) where key_type = ? and machine_id in (%s)";

    @Inject
    private Sql sql;

    @Inject
    private LicenseBook book;

    @Inject
    private ReserveMarks reserves;

    @Inject
    private AuditLog audit;

    /** The license that has been over for longest and was not looked at yet. */
    public Optional<String> due(LocalDate day) {
        return book.endsDue(day, 1).stream().findFirst();
    }

    /** Whether the authority can be asked for a newer key: it was given by a code, has expired, and a machine holds it. */
    public boolean asks(String serial, LocalDate day) {
        return book.find(serial).filter(License::byCode).filter(license -> license.expired(day))
                .filter(license -> !license.blocked()).isPresent() && isHeld(serial);
    }

    /** @param last the id of the last machine; of no meaning when there was none */
    public record Done(int machines, long last) {
    }

    private record Ended(long machine, String type, String next, Long customer) {
    }

    /** The additional keys of the next machines that hold the license as active key become active. */
    public Done promote(String serial, long after, LocalDate day, int most) {
        List<Ended> ended = sql.list(row -> new Ended(row.getLong(1), row.getString(2), row.getString(3),
                Columns.id(row, "customer_id")), ENDED, serial, after, day, day, most);
        if (ended.isEmpty()) {
            return new Done(0, after);
        }
        sql.together(List.of(taken(ended, day)));
        Facts old = Facts.of("key", serial);
        Map<String, Facts> next = new HashMap<>();
        audit.record(ended.stream().map(one -> new Audited("KEY_TAKEN_OVER", "MACHINE", one.machine(),
                MachineNumber.of(one.machine()), one.customer(), null, old,
                next.computeIfAbsent(one.next(), key -> Facts.of("key", key, "role", "ACTIVE")))).toList());
        return new Done(ended.size(), ended.get(ended.size() - 1).machine());
    }

    private static Change taken(List<Ended> ended, LocalDate day) {
        Map<String, List<Ended>> byNext = ended.stream().collect(Collectors.groupingBy(Ended::next));
        String last = byNext.keySet().stream().max(Comparator.comparing(next -> byNext.get(next).size())).orElseThrow();
        List<Object> parameters = new ArrayList<>(List.of(day));
        StringBuilder serial = new StringBuilder();
        byNext.forEach((next, machines) -> {
            if (!next.equals(last)) {
                serial.append(" when machine_id in (").append(ids(machines)).append(") then ?");
                parameters.add(next);
            }
        });
        parameters.addAll(List.of(last, ended.get(0).type()));
        return new Change(PROMOTE.formatted(serial.isEmpty() ? "?" : "case" + serial + " else ? end", ids(ended)),
                parameters.toArray());
    }

    private static String ids(List<Ended> machines) {
        return machines.stream().map(one -> String.valueOf(one.machine())).collect(Collectors.joining(","));
    }

    /** Whether a machine still holds it as active key. An installation asks by itself (domain.md 004.1). */
    private boolean isHeld(String serial) {
        return sql.first(row -> row.getInt(1), "select 1 from activation_slot s join activation_machine m"
                + " on m.id = s.machine_id where s.serial = ? and s.role = 'ACTIVE' and m.kind <> 'INSTALLATION' limit 1",
                serial).isPresent();
    }

    /** Where no additional key has taken over, it is the reserve codes' turn. @return on how many machines */
    public int reservesCome(String serial, LocalDate day) {
        return reserves.ended(serial, day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    /** Everything that follows from its end was done. */
    public int settle(String serial) {
        book.settle(List.of(serial));
        return 1;
    }
}
