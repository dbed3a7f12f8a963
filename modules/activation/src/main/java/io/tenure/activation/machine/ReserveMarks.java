package io.tenure.activation.machine;

import io.tenure.kernel.jdbc.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;

/**
 * Marks what has to happen to reserve codes and to units at the authority because of what happened to a machine's keys.
 * Rows only, in the caller's transaction; the package of devices does the work and owns the tables
 * {@code activation_reserve} and {@code activation_release}.
 */
@Dependent
public class ReserveMarks {

    private static final String COMES = " set r.state = 'ACTIVATING', r.failure = null, r.check_at = null, r.due_at = ?,"
            + " r.version = r.version + 1 where r.due_at is null";
    private static final String COME = "update activation_reserve r" + COMES + " and r.machine_id = ?";
    private static final String ENDED = "update activation_slot s straight_join activation_reserve r"
            + " on r.machine_id = s.machine_id" + COMES + " and s.serial = ? and s.role = 'ACTIVE'"
            + " and (r.tried_at is null or r.tried_at < ?) and not exists (select 1 from activation_slot o join"
            + " (select serial, last_day from authority_license) l on l.serial = o.serial where o.machine_id = s.machine_id"
            + " and o.role = 'ACTIVE' and o.serial <> s.serial and (l.last_day is null or l.last_day >= ?))";
    private static final String RELEASE = "insert into activation_release (serial, machine, due_at) values (?, ?, ?)";

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    /** The machine has lost its license. */
    void come(long machine) {
        sql.update(COME, clock.instant(), machine);
    }

    /**
     * A license is over: the time has come, once, on every machine that still has it in use and that no other license
     * covers.
     *
     * @param moment when it was over
     * @return how many machines
     */
    public int ended(String serial, Instant moment) {
        return sql.update(ENDED, moment, serial, moment, LocalDate.ofInstant(moment, ZoneOffset.UTC));
    }

    /** What a waiting code is checked against has changed. */
    void checkSoon(long machine) {
        sql.update("update activation_reserve set check_at = ?, version = version + 1 where machine_id = ?"
                + " and check_at is not null", clock.instant(), machine);
    }

    /** The machine is no more. */
    void forget(long machine) {
        sql.update("delete from activation_reserve where machine_id = ?", machine);
    }

    /** Units that the machine had at the authority are free; keys from files have none there. */
    void release(long machine, Collection<MachineKey> keys) {
        keys.stream().filter(key -> key.role() == SlotRole.ACTIVE && key.license().byCode())
                .forEach(key -> sql.update(RELEASE, key.serial(), MachineNumber.of(machine), clock.instant()));
    }
}
