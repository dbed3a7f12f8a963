package io.tenure.activation.machine;

import io.tenure.activation.coverage.Coverage;
import io.tenure.kernel.Allowed;
import io.tenure.kernel.Page;
import io.tenure.kernel.Refusal;
import io.tenure.kernel.Role;
import io.tenure.kernel.jdbc.Sql;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Reads machines. A customer sees its own devices only. In a transaction, because plain SQL needs one; one that only reads
 * sends nothing.
 */
@Stateless
@Allowed({Role.CUSTOMER, Role.ADMINISTRATOR, Role.AUDITOR})
public class MachineQueries {

    @Inject
    private MachineStore machines;

    @Inject
    private MachineSearch search;

    @Inject
    private SlotStore slots;

    @Inject
    private CoverSupplies supplies;

    @Inject
    private GuestStore guests;

    @Inject
    private GroupStore groups;

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    /** @throws Refusal {@code MACHINE_NOT_FOUND}, also for a foreign one */
    public MachineView machine(String number) {
        return machines.get(number).view();
    }

    /** With what it holds. @throws Refusal {@code MACHINE_NOT_FOUND}, also for a foreign one */
    public MachineRow row(String number) {
        MachineView machine = machine(number);
        return MachineRow.of(machine, slots.succession(machine.id()), supplies.present(machine.id()), today());
    }

    /** One page of a list, by name: one statement for the machines, one for all their keys, one for what they have beside. */
    public Page<MachineRow> list(MachineFilter filter, Integer limit, String cursor) {
        LocalDate today = today();
        Page<MachineView> page = search.find(filter, limit, cursor, today);
        Map<Long, MachineRow> rows = rows(page.items(), today);
        return page.map(machine -> rows.get(machine.id()));
    }

    /** These machines with what they hold, by id, in three statements; one that is gone is not among them. */
    @Allowed({Role.ADMINISTRATOR, Role.AUDITOR})
    public Map<Long, MachineRow> rows(Collection<Long> ids) {
        return rows(search.of(ids), today());
    }

    private Map<Long, MachineRow> rows(List<MachineView> machines, LocalDate today) {
        List<Long> ids = machines.stream().map(MachineView::id).toList();
        Map<Long, List<MachineKey>> held = slots.succession(ids);
        Map<Long, SuppliedCover> supplied = supplies.present(ids);
        return machines.stream().collect(Collectors.toMap(MachineView::id, machine -> MachineRow.of(machine,
                held.getOrDefault(machine.id(), List.of()), supplied.getOrDefault(machine.id(), SuppliedCover.NONE), today)));
    }

    /** What a machine protects or protected within 30 days, by name. @throws Refusal {@code MACHINE_NOT_FOUND} */
    public List<Guest> guests(String number) {
        return guests.of(machine(number).id()).all();
    }

    /** Its timeline as it is known today. @throws Refusal {@code MACHINE_NOT_FOUND} */
    public Coverage coverage(String number) {
        MachineView machine = machine(number);
        return Cover.of(machine, SuppliedCover.both(slots.past(machine.id()), supplies.past(machine.id())),
                slots.succession(machine.id()), supplies.present(machine.id()).withoutPast(), today());
    }

    /** All groups with machines, by name. */
    @Allowed({Role.ADMINISTRATOR, Role.AUDITOR})
    public List<MachineGroup> groups() {
        return groups.all();
    }

    /** Counted over the whole fleet: for a page that keeps the answer for a while. */
    @Allowed({Role.ADMINISTRATOR, Role.AUDITOR})
    public MachineCounts counts() {
        LocalDate today = today();
        return sql.first(row -> new MachineCounts(row.getLong("uncovered"), row.getLong("lapsing"),
                row.getLong("devices")), CoverSql.COUNT, today, today, CoverSql.beyondWarning(today), today,
                CoverSql.beyondWarning(today), today).orElseThrow();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
