package io.tenure.activation.takeover;

import io.tenure.activation.coverage.CoverageSource;
import io.tenure.authority.license.License;
import io.tenure.authority.license.LicenseWatch;
import io.tenure.kernel.jdbc.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * The days on which nobody who held an ended license was covered by it, where the license goes on: they are written down
 * before, because from then on the license looks as if it had never ended. In the caller's transaction.
 */
@Dependent
public class Gaps implements LicenseWatch {

    /**
     * Who holds it as active key since before today; one it came to after its end gets an empty tenure. The machine is locked
     * first, in the order of their ids.
     */
    private static final String GAP = "insert into activation_tenure (machine_id, key_type, serial, from_day, to_day,"
            + " ended_by, source, followed_by) select straight_join a.machine_id, a.key_type, a.serial, a.since,"
            + " greatest(?, a.since - interval 1 day),"
            + " 'EXPIRED', a.source, a.serial"
            + " from (select serial, role, machine_id, key_type from activation_slot force index (activation_slot_serial)) h"
            + " join activation_machine m on m.id = h.machine_id"
            + " join activation_slot a on a.machine_id = h.machine_id and a.key_type = h.key_type and a.role = 'ACTIVE'"
            + " and a.serial = h.serial and a.since < ? where h.serial = ? and h.role = 'ACTIVE' and h.machine_id > ? order by h.machine_id"
            + " limit ? for update returning machine_id";
    private static final String RESUME = "update activation_slot force index (activation_slot_serial) set since = ?,"
            + " source = ? where serial = ? and role = 'ACTIVE' and machine_id in (%s)";

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    /** By a newer key file, or by what the authority says of the code. */
    @Override
    public void goesOn(License told, LocalDate ended) {
        CoverageSource source = told.byCode() ? CoverageSource.REPLACEMENT : CoverageSource.KEY;
        LocalDate today = LocalDate.now(clock);
        OptionalLong last = OptionalLong.of(0);
        while (last.isPresent()) {
            last = next(told.serial(), ended, today, source, last.getAsLong());
        }
    }

    /**
     * The next machines that hold it, at most {@link TakeOver#CHUNK}, get the days without cover written down, unless it was
     * over for no longer than a night.
     *
     * @param ended  its last valid day
     * @param source how the newer key comes to them
     * @param after  the last machine that has them
     * @return the last machine now; empty when all have them
     */
    OptionalLong next(String serial, LocalDate ended, LocalDate today, CoverageSource source, long after) {
        if (!ended.isBefore(today.minusDays(1))) {
            return OptionalLong.empty();
        }
        List<Long> held = sql.list(row -> row.getLong(1), GAP, ended, today, serial, after, TakeOver.CHUNK);
        if (held.isEmpty()) {
            return OptionalLong.empty();
        }
        sql.update(RESUME.formatted(held.stream().map(String::valueOf).collect(Collectors.joining(","))), today,
                source.name(), serial);
        return held.stream().mapToLong(Long::longValue).max();
    }
}
