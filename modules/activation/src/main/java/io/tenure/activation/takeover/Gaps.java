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

/**
 * The days on which nobody who held an ended license was covered by it, where the license goes on: they are written down
 * before, because from then on the license looks as if it had never ended. In the caller's transaction.
 */
@Dependent
public class Gaps implements LicenseWatch {

    /** Who holds it as active key since before today; one it came to after its end gets an empty tenure. The machine is locked first. */
    private static final String GAP = "insert into activation_tenure (machine_id, key_type, serial, from_day, to_day,"
            + " ended_by, source, followed_by) select straight_join a.machine_id, a.key_type, a.serial, a.since,"
            + " greatest(?, a.since - interval 1 day),"
            + " 'EXPIRED', a.source, a.serial"
            + " from (select serial, role, machine_id, key_type from activation_slot force index (activation_slot_serial)) h"
            + " join activation_machine m on m.id = h.machine_id"
            + " join activation_slot a on a.machine_id = h.machine_id and a.key_type = h.key_type and a.role = 'ACTIVE'"
            + " and a.serial = h.serial and a.since < ? where h.serial = ? and h.role = 'ACTIVE' order by h.machine_id"
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
        int written;
        do {
            written = next(told.serial(), ended, today, source, TakeOver.CHUNK);
        } while (written > 0);
    }

    /**
     * The next machines that hold it get the days without cover written down, unless it was over for no longer than a
     * night.
     *
     * @param ended  its last valid day
     * @param source how the newer key comes to them
     * @return how many; 0 when all have them
     */
    int next(String serial, LocalDate ended, LocalDate today, CoverageSource source, int most) {
        if (!ended.isBefore(today.minusDays(1))) {
            return 0;
        }
        List<String> held = sql.list(row -> String.valueOf(row.getLong(1)), GAP, ended, today, serial, most);
        if (!held.isEmpty()) {
            sql.update(RESUME.formatted(String.join(",", held)), today, source.name(), serial);
        }
        return held.size();
    }
}
