package io.tenure.services.notice;

import io.tenure.kernel.due.DueWork;
import io.tenure.kernel.due.NextDue;
import io.tenure.kernel.jdbc.Sql;
import io.tenure.services.mail.MailOutbox;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Due work: the daily looks, in one transaction, after everything else that happens at 00:00 UTC. */
@Stateless
public class LookForNotices implements DueWork {

    private static final int RANK = 800;

    @Inject
    @Any
    private Instance<Notice> notices;

    @Inject
    private MailOutbox outbox;

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    private record Check(String kind, Optional<Instant> last) {
    }

    @Override
    public String name() {
        return "notices";
    }

    @Override
    public int rank() {
        return RANK;
    }

    @Override
    public NextDue nextDue() {
        return NextDue.asked("select min(next_on) from notice_check");
    }

    @Override
    public int runBatch(Instant moment) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        List<Check> due = sql.list(row -> new Check(row.getString(1),
                Optional.ofNullable(row.getTimestamp(2)).map(Timestamp::toInstant)), "select kind, checked_at"
                + " from notice_check where next_on <= ? order by kind for update skip locked", today);
        if (!due.isEmpty()) {
            if (outbox.reachesRecipients()) {
                due.forEach(check -> look(check, now));
            }
            sql.update("update notice_check set next_on = ?, checked_at = ? where kind in "
                    + Sql.marks(due), Stream.concat(Stream.of(today.plusDays(1), now), due.stream().map(Check::kind)).toArray());
        }
        return due.size();
    }

    private void look(Check check, Instant now) {
        notices.stream().filter(notice -> notice.kind().name().equals(check.kind())).findFirst().ifPresent(notice ->
                notice.look(NoticeSpan.after(check.last(), now)).filter(table -> !table.rows().isEmpty())
                        .ifPresent(table -> outbox.addForRecipients(notice.kind(), table.facts())));
    }
}
