package io.tenure.activation.task;

import io.tenure.activation.key.HeldSlot;
import io.tenure.activation.machine.Units;
import io.tenure.kernel.jdbc.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.function.Consumer;

/** Reads machines with what they hold: one row for each slot, or one without, the rows of a machine together. */
public final class OpenMachines {

    /** For a machine {@code m} and the license {@code k} that is offered to it. */
    public static final String COLUMNS = "m.id m_id, m.name m_name, m.customer_id m_customer_id, "
            + Units.OF_SLOT.replace("s.", "k.") + " m_units, s.role, s.since, s.source, " + HeldSlot.columns("l");
    public static final String SLOTS = " left join activation_slot s force index (primary) on s.machine_id = m.id"
            + " and s.serial is not null"
            + " left join " + HeldSlot.licenses() + " l on l.serial = s.serial";

    private final LocalDate today;
    private final Consumer<OpenMachine> into;
    private OpenMachine open;

    private OpenMachines(LocalDate today, Consumer<OpenMachine> into) {
        this.today = today;
        this.into = into;
    }

    /** From the present row on to the last. */
    public static void read(ResultSet rows, LocalDate today, Consumer<OpenMachine> into) throws SQLException {
        OpenMachines machines = new OpenMachines(today, into);
        do {
            machines.add(rows);
        } while (rows.next());
        into.accept(machines.open);
    }

    private void add(ResultSet row) throws SQLException {
        long id = row.getLong("m_id");
        if (open == null || open.id() != id) {
            if (open != null) {
                into.accept(open);
            }
            open = new OpenMachine(id, Columns.id(row, "m_customer_id"), row.getString("m_name"),
                    row.getInt("m_units"), new ArrayList<>(2));
        }
        HeldSlot slot = HeldSlot.read(row, today);
        if (slot != null) {
            open.slots().add(slot);
        }
    }
}
