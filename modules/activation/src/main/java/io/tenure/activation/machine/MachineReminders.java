package io.tenure.activation.machine;

import io.tenure.kernel.Internal;
import io.tenure.kernel.due.NextDue;
import io.tenure.kernel.jdbc.Sql;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/**
 * What customers are reminded of, set by set: devices whose license ends within 30 days with nothing to take over, and
 * devices whose reserve code would be refused (domain.md 001.16). Each device is told once for each end of a license; a
 * day is looked at once. Tables {@code activation_reminder} and {@code activation_reminder_day}.
 */
@Stateless
@Internal
public class MachineReminders {

    /** What a device is reminded of. */
    public enum Kind {
        /** Its license ends soon, and nothing takes over. */
        LICENSE_ENDS,
        /** Its reserve code would be refused if its time came today. */
        RESERVE_FAILS
    }

    /** So many devices are read at once. */
    public static final int MOST = 5000;

    private static final String DEVICE = "select straight_join m.id, m.name, m.customer_id, ";
    private static final String UNTOLD = " and m.kind = 'DEVICE' and m.customer_id is not null and not exists (select 1 from"
            + " activation_reminder t where t.machine_id = m.id and ";
    private static final String LAST = " order by m.customer_id, m.name, m.id limit " + MOST;
    /** A device that was told of its reserve code within these 30 days knows that its license ends. */
    private static final String ENDS = DEVICE + "e.last_day, null reason from (select serial, last_day, due_on from"
            + " authority_license) e join activation_slot h on h.serial = e.serial and h.role = 'ACTIVE'"
            + " join activation_machine m on m.id = h.machine_id where e.due_on between ? and ?"
            + UNTOLD + "t.ends_on = e.last_day and (t.kind = 'LICENSE_ENDS' or t.told_on >= ?)) and not "
            + CoverSql.coveredOn("date_add(e.last_day, interval 1 day)") + LAST;
    private static final String FAILS = DEVICE + "e.last_day, w.warning reason from activation_reserve w"
            + " join activation_machine m on m.id = w.machine_id join activation_slot h on h.machine_id = m.id"
            + " and h.role = 'ACTIVE' join (select serial, last_day from authority_license) e on e.serial = h.serial"
            + " where w.warning is not null and w.state in ('SAVED', 'UNCHECKED') and e.last_day >= ?"
            + UNTOLD + "t.ends_on = e.last_day and t.kind = 'RESERVE_FAILS')" + LAST;

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    /**
     * A device that its customer was not told of yet.
     *
     * @param endsOn the last valid day of its license
     * @param reason why its reserve code would be refused, or null
     */
    public record Untold(long machine, String name, long customer, LocalDate endsOn, String reason) {

        public String number() {
            return MachineNumber.of(machine);
        }

        static Untold read(ResultSet row) throws SQLException {
            return new Untold(row.getLong("id"), row.getString("name"), row.getLong("customer_id"),
                    row.getObject("last_day", LocalDate.class), row.getString("reason"));
        }
    }

    /** When the next day is looked at. */
    public static NextDue nextDue() {
        return NextDue.asked("select next_on from activation_reminder_day");
    }

    /** The devices of the next customers, each customer's together. */
    public List<Untold> untold(Kind kind) {
        LocalDate today = LocalDate.now(clock);
        LocalDate last = today.plusDays(MachineState.DAYS_WARNED);
        return kind == Kind.LICENSE_ENDS
                ? sql.list(Untold::read, ENDS, today, last, today.minusDays(MachineState.DAYS_WARNED), today)
                : sql.list(Untold::read, FAILS, today);
    }

    /** They are told now. */
    public void told(Kind kind, List<Untold> devices) {
        LocalDate today = LocalDate.now(clock);
        sql.each("insert into activation_reminder (machine_id, kind, ends_on, told_on) values (?, ?, ?, ?)"
                + " on duplicate key update told_on = told_on", devices.stream().map(device ->
                new Object[] {device.machine(), kind.name(), device.endsOn(), today}).toList());
    }

    /** Today was looked at; what was told of ends that are long over is forgotten. */
    public void lookedAt() {
        LocalDate today = LocalDate.now(clock);
        sql.update("update activation_reminder_day set next_on = ?", today.plusDays(1));
        sql.update("delete from activation_reminder where ends_on < ? limit 1000", today.minusDays(MachineState.DAYS_WARNED));
    }
}
