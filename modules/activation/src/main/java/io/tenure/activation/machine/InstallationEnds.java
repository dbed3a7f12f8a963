package io.tenure.activation.machine;

import io.tenure.kernel.jdbc.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;

/**
 * Tells the floor above which installations have a license in use that ends, or whose support ends, on certain days, and
 * which got one lately that ends before.
 */
@Dependent
public class InstallationEnds {

    private static final String SELECT = "select e.machine_id from (select s.machine_id from authority_license l"
            + " join activation_slot s on s.serial = l.serial and s.role = 'ACTIVE' where l.ends_on in (?, ?) union"
            + " select s.machine_id from authority_license l join activation_slot s on s.serial = l.serial"
            + " and s.role = 'ACTIVE' where l.support_expires_on in (?, ?) union select s.machine_id from authority_license l"
            + " join activation_slot s on s.serial = l.serial and s.role = 'ACTIVE' and s.since = ? where l.ends_on > ?"
            + " and l.ends_on < ? union select s.machine_id from authority_license l join activation_slot s on"
            + " s.serial = l.serial and s.role = 'ACTIVE' and s.since = ? where l.support_expires_on > ?"
            + " and l.support_expires_on < ?) e join activation_machine m"
            + " on m.id = e.machine_id and m.kind = 'INSTALLATION' where e.machine_id > ? order by e.machine_id limit ?";

    @Inject
    private Sql sql;

    /**
     * The next after this machine, by id; of a license, of its support, or of both one of the two days is the last, or a day
     * between them, of a license that came to the machine on the earlier one.
     */
    public List<Long> next(LocalDate one, LocalDate other, long after, int most) {
        LocalDate first = one.isBefore(other) ? one : other;
        LocalDate last = one.isBefore(other) ? other : one;
        return sql.list(row -> row.getLong(1), SELECT, one, other, one, other, first, first, last, first,
                first, last, after, most);
    }
}
