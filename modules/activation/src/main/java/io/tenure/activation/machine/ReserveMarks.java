package io.tenure.activation.machine;

import io.tenure.kernel.jdbc.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
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
            + " and (r.tried_at is null or r.tried_at < ?)";
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
     * A license is over: the time has come on every machine that still has it in use, once.
     *
     * @param moment when it was over
     * @return how many machines
     */
    public int ended(String serial, Instant moment) {
        return sql.update(ENDED, moment, serial, moment);
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
