package io.tenure.services.notice;

import io.tenure.activation.task.TaskNumber;
import io.tenure.kernel.jdbc.Sql;
import io.tenure.services.mail.MailKind;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Activation tasks in which machines refused, and tasks whose key the authority did not renew (domain.md 000.26). */
@Dependent
class FailedTasks implements Notice {

    private static final String FAILED = "select id, name, 'RUN' what, failed, total from activation_task"
            + " where state = 'COMPLETED_WITH_ERRORS' and finished_at > ? and finished_at <= ?"
            + " union all select id, name, 'RENEWAL', 0, total from activation_task where renewal_code is not null"
            + " and renewal_at > ? and renewal_at <= ? order by 1, 3";

    @Inject
    private Sql sql;

    @Override
    public MailKind kind() {
        return MailKind.TASKS_FAILED;
    }

    @Override
    public Optional<NoticeTable> look(NoticeSpan span) {
        List<List<Object>> failed = sql.list(row -> NoticeTable.row(TaskNumber.of(row.getLong(1)), row.getString(2),
                row.getString(3), row.getInt(4), row.getInt(5)), FAILED, span.since(), span.now(), span.since(), span.now());
        return Optional.of(new NoticeTable(failed, failed.size(), "/admin/tasks.xhtml?state=COMPLETED_WITH_ERRORS"));
    }
}
