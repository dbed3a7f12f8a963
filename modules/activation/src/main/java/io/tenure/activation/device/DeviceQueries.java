package io.tenure.activation.device;

import io.tenure.activation.machine.MachineFilter;
import io.tenure.activation.machine.MachineQueries;
import io.tenure.activation.machine.MachineRow;
import io.tenure.kernel.Allowed;
import io.tenure.kernel.Page;
import io.tenure.kernel.Refusal;
import io.tenure.kernel.Role;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/** Reads the licenses of machines, with their reserve codes. A customer sees its own devices only. */
@Stateless
@Allowed({Role.CUSTOMER, Role.ADMINISTRATOR, Role.AUDITOR})
public class DeviceQueries {

    @Inject
    private MachineQueries machines;

    @Inject
    private ReserveStore reserves;

    @Inject
    private CodeLookUp codes;

    @Inject
    private Clock clock;

    /** A machine in a list with its reserve code. */
    public record Row(MachineRow row, ReserveView reserve) {
    }

    /** @throws Refusal {@code MACHINE_NOT_FOUND}, also for a foreign one */
    public DeviceLicense license(String number) {
        MachineRow row = machines.row(number);
        ReserveView reserve = reserves.view(row.machine().id());
        Instant bought = DeviceLicense.inUse(row.keys()).flatMap(key -> codes.sold(key.serial()))
                .map(sold -> sold.boughtAt().plus(DeviceLicense.SETTLES))
                .filter(settles -> settles.isAfter(clock.instant())).orElse(null);
        return DeviceLicense.of(row.machine(), row.keys(), machines.coverage(number), reserve, LocalDate.now(clock),
                bought);
    }

    /** One page of machines by name. */
    public Page<Row> list(MachineFilter filter, Integer limit, String cursor) {
        Page<MachineRow> page = machines.list(filter, limit, cursor);
        Map<Long, ReserveView> views = reserves.views(page.items().stream().map(row -> row.machine().id()).toList());
        return page.map(row -> new Row(row, views.getOrDefault(row.machine().id(), ReserveView.NONE)));
    }
}
