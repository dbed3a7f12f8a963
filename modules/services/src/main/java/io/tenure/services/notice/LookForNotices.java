package io.tenure.services.notice;

import io.tenure.kernel.due.DueWork;
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
import java.util.Optional;

/** Due work: the daily looks, one kind in one transaction, after everything else that happens at 00:00 UTC. */
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
    public Optional<Instant> nextDue() {
        return sql.first(row -> row.getObject(1, LocalDate.class), "select next_on from notice_check order by next_on limit 1")
                .map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    @Override
    public int runBatch(Instant moment) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        Optional<Check> due = sql.first(row -> new Check(row.getString(1),
                Optional.ofNullable(row.getTimestamp(2)).map(Timestamp::toInstant)), "select kind, checked_at"
                + " from notice_check where next_on <= ? order by kind limit 1 for update skip locked", today);
        due.ifPresent(check -> {
            if (outbox.reachesRecipients()) {
                look(check, now);
            }
            sql.update("update notice_check set next_on = ?, checked_at = ? where kind = ?", today.plusDays(1), now,
                    check.kind());
        });
        return due.isPresent() ? 1 : 0;
    }

    private void look(Check check, Instant now) {
        notices.stream().filter(notice -> notice.kind().name().equals(check.kind())).findFirst().ifPresent(notice ->
                notice.look(NoticeSpan.after(check.last(), now)).filter(table -> !table.rows().isEmpty())
                        .ifPresent(table -> outbox.addForRecipients(notice.kind(), table.facts())));
    }
}
