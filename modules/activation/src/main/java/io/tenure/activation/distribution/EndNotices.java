package io.tenure.activation.distribution;

import io.tenure.authority.license.LicenseNotices;
import io.tenure.authority.license.LicenseNotices.Notice;
import io.tenure.kernel.Internal;
import io.tenure.kernel.jdbc.Sql;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The transactions of {@link NoticeEnds}. */
@Stateless
@Internal
public class EndNotices {

    private static final int CHUNK = 1000;
    private static final String HOLDERS = "select s.machine_id from activation_slot s straight_join activation_machine m"
            + " on m.id = s.machine_id where s.serial = ? and s.role = 'ACTIVE' and s.machine_id > ? and m.kind = 'DEVICE'"
            + " and m.group_name is not null order by s.machine_id limit " + CHUNK;
    private static final String WAIT = "update activation_machine set waits_for = if(?, 'ANY_KEY',"
            + " coalesce(waits_for, 'SUBSCRIPTION_KEY')), waits_since = coalesce(waits_since, ?)"
            + " where kind = 'DEVICE' and group_name is not null and id in (%s)";

    @Inject
    private LicenseNotices licenses;

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    public List<Notice> due(LocalDate day, int most) {
        return licenses.due(day, most);
    }

    /** Those of them that a machine holds as active key. */
    public List<Notice> held(List<Notice> notices) {
        List<String> serials = notices.stream().map(Notice::serial).toList();
        Set<String> held = new HashSet<>(sql.list(row -> row.getString(1), "select distinct serial from activation_slot"
                + " where role = 'ACTIVE' and serial in " + Sql.marks(serials), serials.toArray()));
        return notices.stream().filter(notice -> held.contains(notice.serial())).toList();
    }

    /** The next devices that hold the license begin to wait. @return the id of the last one, or 0 when there was none */
    public long tell(Notice notice, long after) {
        List<Long> holders = sql.list(row -> row.getLong(1), HOLDERS, notice.serial(), after);
        if (holders.isEmpty()) {
            return 0;
        }
        sql.update(WAIT.formatted(holders.stream().map(String::valueOf).collect(Collectors.joining(","))), notice.over(),
                clock.instant());
        return holders.get(holders.size() - 1);
    }

    public void done(List<Notice> notices, LocalDate day) {
        licenses.done(notices, day);
    }
}
