package io.tenure.services.notice;

import io.tenure.activation.task.TaskNumber;
import io.tenure.activation.task.TaskWatch;
import io.tenure.kernel.Internal;
import io.tenure.kernel.jdbc.Sql;
import io.tenure.services.mail.MailKind;
import io.tenure.services.mail.MailOutbox;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** Puts a mail into the outbox when a run ends in which machines refused, and when the authority did not renew a key. */
@Stateless
@Internal
public class MailFailedTasks implements TaskWatch {

    private static final String PAGE = "/admin/tasks.xhtml?state=COMPLETED_WITH_ERRORS";

    @Inject
    private MailOutbox outbox;

    @Inject
    private Sql sql;

    @Override
    public void failed(List<Long> tasks, Failure what) {
        List<List<Object>> rows = sql.list(row -> NoticeTable.row(TaskNumber.of(row.getLong(1)), row.getString(2), what,
                what == Failure.RUN ? row.getInt(3) : 0, row.getInt(4)), "select id, name, failed, total from activation_task"
                + " where id in " + Sql.marks(tasks) + " order by id", tasks.toArray());
        outbox.addForRecipients(MailKind.TASKS_FAILED, new NoticeTable(rows, rows.size(), tasks.size() == 1
                ? "/admin/task.xhtml?number=" + TaskNumber.of(tasks.get(0)) : PAGE).facts());
    }
}
