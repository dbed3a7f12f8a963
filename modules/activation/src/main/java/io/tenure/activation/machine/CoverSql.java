package io.tenure.activation.machine;

import java.time.LocalDate;

/** What {@link Cover} and {@link MachineState} say, for conditions and counts over the whole fleet. */
final class CoverSql {

    private static final String HELD = "activation_slot s join authority_license l on l.serial = s.serial";

    /** A blocked additional key does not take over. */
    private static final String COUNTS = "(s.role = 'ACTIVE' or l.blocked_on is null)";

    /** A license that renews by itself has no end while it is valid. Takes the present day. */
    private static final String RENEWS =
            "l.auto_renew and l.status <> 'CANCELED' and l.blocked_on is null and l.last_day >= ?";

    /** Whether a reserve code {@code r} waits for its time, and would be accepted. */
    static final String WAITS = "r.state = 'SAVED' and r.warning is null";

    /** Whether something covers a machine {@code m} on a day. Takes that day, the present one, and that day twice again. */
    static final String COVERED = coveredOn("?");

    private static final String LAST_DAY = "if(l.last_day is null or (" + RENEWS + "), '9999-12-31', l.last_day)";

    /** Takes the present day twice, {@link #beyondWarning}, both again, and the present day. */
    static final String COUNT = "select sum(coalesce(c.covered, '0001-01-01') < ?) uncovered,"
            + " sum(c.covered >= ? and c.covered < ?) lapsing, sum(c.covered >= ? and c.covered < ? and m.kind = 'DEVICE')"
            + " devices from activation_machine m left join (select e.machine_id, max(e.covered) covered from (select"
            + " s.machine_id, " + LAST_DAY + " covered from (select machine_id,"
            + " role, serial from activation_slot union all select r.machine_id, 'ADDITIONAL', r.serial from"
            + " activation_reserve r where " + WAITS + ") s join authority_license l on l.serial = s.serial where "
            + COUNTS + " union all select machine_id, last_day from activation_cover) e group by e.machine_id) c"
            + " on c.machine_id = m.id";

    /**
     * Takes conditions on the ends of licenses and on the first days not covered of what the floor above supplies, the
     * present day, and conditions on the last covered days of machines.
     */
    static final String ENDING = "with w as (select s2.machine_id from authority_license l2 join activation_slot s2"
            + " on s2.serial = l2.serial%s union select v.machine_id from activation_cover v%s) select c.covered,"
            + " m.group_name, count(*) from (select e.machine_id, max(e.covered) covered from (select s.machine_id, "
            + LAST_DAY + " covered from " + HELD + " join w on w.machine_id = s.machine_id where " + COUNTS
            + " union all select v.machine_id, v.last_day from activation_cover v join w on w.machine_id = v.machine_id) e"
            + " group by e.machine_id) c join activation_machine m on m.id = c.machine_id%s group by c.covered, m.group_name"
            + " order by c.covered, m.group_name limit 1000";

    /** As a value, looked up for each machine: an exists would be turned into a list of all machines that are covered. */
    private static final String SUPPLIED = " coalesce((select max(v.last_day) from activation_cover v where v.machine_id ="
            + " m.id), '0001-01-01')";

    private CoverSql() {
    }

    /** The same for a day that is an expression; takes the present day only. */
    static String coveredOn(String day) {
        return "(exists (select 1 from " + HELD + " where s.machine_id = m.id and " + COUNTS
                + " and (l.last_day is null or l.last_day >= " + day + " or (" + RENEWS + "))) or exists (select 1 from"
                + " activation_reserve r join authority_license l on l.serial = r.serial where r.machine_id = m.id and "
                + WAITS + " and l.blocked_on is null and (l.last_day is null or l.last_day >= " + day + ")) or"
                + SUPPLIED + " >= " + day + ")";
    }

    /** The first day on which an end is not warned of yet. */
    static LocalDate beyondWarning(LocalDate today) {
        return today.plusDays(MachineState.DAYS_WARNED + 1L);
    }
}
