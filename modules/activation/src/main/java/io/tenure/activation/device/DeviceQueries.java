package io.tenure.activation.device;

import io.tenure.activation.machine.MachineFilter;
import io.tenure.activation.machine.MachineKey;
import io.tenure.activation.machine.MachineQueries;
import io.tenure.activation.machine.MachineRow;
import io.tenure.authority.license.License;
import io.tenure.kernel.Allowed;
import io.tenure.kernel.Caller;
import io.tenure.kernel.Cursor;
import io.tenure.kernel.Page;
import io.tenure.kernel.Refusal;
import io.tenure.kernel.Role;
import io.tenure.kernel.jdbc.Sql;
import io.tenure.keystorage.key.KeyUse;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the licenses of machines, with their reserve codes. A customer sees its own devices only. */
@Stateless
@Allowed({Role.CUSTOMER, Role.ADMINISTRATOR, Role.AUDITOR})
public class DeviceQueries {

    private static final String USING = "select m.id, m.name, m.kind, m.customer_number, s.since, s.units from"
            + " activation_slot s join activation_machine m on m.id = s.machine_id where s.serial = ? and s.role = 'ACTIVE'"
            + "%s%s order by m.name, m.id limit ?";

    @Inject
    private MachineQueries machines;

    @Inject
    private ReserveStore reserves;

    @Inject
    private CodeLookUp codes;

    @Inject
    private KeyUse uses;

    @Inject
    private Sql sql;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /** A machine in a list with its reserve code. */
    public record Row(MachineRow row, ReserveView reserve) {
    }

    /** @throws Refusal {@code MACHINE_NOT_FOUND}, also for a foreign one */
    public DeviceLicense license(String number) {
        MachineRow row = machines.row(number);
        ReserveView reserve = reserves.view(row.machine().id());
        Optional<CodeOwners.Sold> sold = DeviceLicense.inUse(row.keys()).flatMap(key -> codes.sold(key.serial()));
        Instant settledAt = sold.map(bought -> bought.boughtAt().plus(DeviceLicense.SETTLES))
                .filter(settles -> settles.isAfter(clock.instant())).orElse(null);
        License current = ReserveRule.current(row.keys(), LocalDate.now(clock)).map(MachineKey::license).orElse(null);
        return DeviceLicense.of(row.machine(), row.keys(), machines.coverage(number), reserve, LocalDate.now(clock),
                settledAt, new ReserveRule(current, sold.isPresent()).ofCurrent().orElse(null));
    }

    /**
     * One page, by name, of the machines that have a license in use; a customer sees its own devices among them.
     *
     * @param serial of the license, or null for none
     */
    public Page<DeviceUse> using(String serial, Integer asked, String cursor) {
        int limit = Page.limit(asked);
        Cursor after = cursor == null ? null : Cursor.parse(cursor, 2);
        List<Object> values = new ArrayList<>();
        values.add(serial == null ? "" : serial);
        caller.customerId().ifPresent(values::add);
        if (after != null) {
            values.addAll(List.of(after.text(0), after.number(1)));
        }
        values.add(limit + 1);
        List<DeviceUse> rows = sql.list(DeviceUse::read, USING.formatted(
                caller.customerId().isPresent() ? " and m.customer_id = ? and m.kind = 'DEVICE'" : "",
                after == null ? "" : " and (m.name, m.id) > (?, ?)"), values.toArray());
        return Page.of(rows, limit, row -> Cursor.of(row.name(), row.id()));
    }

    /** How many devices have a license in use; other machines count as many as they take units. */
    public int inUse(String serial) {
        return serial == null ? 0 : uses.units(List.of(serial)).getOrDefault(serial, 0);
    }

    /** One page of machines by name. */
    public Page<Row> list(MachineFilter filter, Integer limit, String cursor) {
        Page<MachineRow> page = machines.list(filter, limit, cursor);
        Map<Long, ReserveView> views = reserves.views(page.items().stream().map(row -> row.machine().id()).toList());
        return page.map(row -> new Row(row, views.getOrDefault(row.machine().id(), ReserveView.NONE)));
    }
}
