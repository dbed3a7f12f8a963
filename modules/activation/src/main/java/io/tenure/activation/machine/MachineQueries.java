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
        return MachineRow.of(machine, slots.succession(machine.id()), today());
    }

    /** One page of a list, by name: one statement for the machines, one for all that they hold. */
    public Page<MachineRow> list(MachineFilter filter, Integer limit, String cursor) {
        LocalDate today = today();
        Page<MachineView> page = search.find(filter, limit, cursor, today);
        Map<Long, List<MachineKey>> held = slots.succession(page.items().stream().map(MachineView::id).toList());
        return page.map(machine -> MachineRow.of(machine, held.getOrDefault(machine.id(), List.of()), today));
    }

    /** These machines with what they hold, by id, in two statements; one that is gone is not among them. */
    @Allowed({Role.ADMINISTRATOR, Role.AUDITOR})
    public Map<Long, MachineRow> rows(Collection<Long> ids) {
        LocalDate today = today();
        Map<Long, List<MachineKey>> held = slots.succession(ids);
        return search.of(ids).stream().collect(Collectors.toMap(MachineView::id,
                machine -> MachineRow.of(machine, held.getOrDefault(machine.id(), List.of()), today)));
    }

    /** What a machine protects or protected within 30 days, by name. @throws Refusal {@code MACHINE_NOT_FOUND} */
    public List<Guest> guests(String number) {
        return guests.of(machine(number).id()).all();
    }

    /** Its timeline as it is known today. @throws Refusal {@code MACHINE_NOT_FOUND} */
    public Coverage coverage(String number) {
        MachineView machine = machine(number);
        return Cover.of(machine, slots.past(machine.id()), slots.succession(machine.id()), today());
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
