package io.tenure.activation.takeover;

import io.tenure.activation.coverage.CoverageSource;
import io.tenure.activation.task.TaskNumber;
import io.tenure.activation.task.TaskWatch;
import io.tenure.activation.task.TaskWatches;
import io.tenure.authority.license.License;
import io.tenure.authority.license.LicenseBook;
import io.tenure.kernel.Internal;
import io.tenure.kernel.audit.AuditLog;
import io.tenure.kernel.audit.Audited;
import io.tenure.kernel.audit.Facts;
import io.tenure.kernel.jdbc.Sql;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;

/** Writes down what became of asking for a newer key. */
@Stateless
@Internal
public class RenewalRecord {

    private static final String TASKS = "select id from activation_task where serial = ?";
    private static final String MARK = "update activation_task set renewal_code = ?, renewal_at = ?,"
            + " version = version + 1 where serial = ?";
    private static final String UNMARK = "update activation_task set renewal_code = null, renewal_at = null,"
            + " version = version + 1 where serial = ? and renewal_code is not null";

    @Inject
    private LicenseBook book;

    @Inject
    private Gaps gaps;

    @Inject
    private Sql sql;

    @Inject
    private TaskWatches watches;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /**
     * Before a license that was over for longer than a night goes on: the next machines that hold it get the days without
     * cover written down.
     *
     * @param source how the newer key comes to them
     * @param after  the last machine that has them
     * @return the last machine now; empty when all have them
     */
    public OptionalLong gap(String serial, LocalDate today, CoverageSource source, long after) {
        LocalDate ended = book.find(serial).map(License::expiresOn).orElse(null);
        return ended == null ? OptionalLong.empty() : gaps.next(serial, ended, today, source, after);
    }

    /** Whether a key that the authority named is newer than the one that is known here. */
    public boolean isNewer(License told) {
        return book.find(told.serial()).filter(known -> !known.renewedBy(told)).isEmpty();
    }

    /** The license goes on, and with it every machine that holds it; no task has to be run by hand for it any more. */
    public void renewed(License license) {
        book.renew(license);
        sql.update(UNMARK, license.serial());
        tell(license.serial(), "KEY_RENEWED", Facts.of("key", license.serial(), "expiresOn", license.expiresOn()));
    }

    /** The tasks that put the key on machines say so, and can be run by hand. @param code why */
    public void failed(String serial, String code) {
        sql.update(MARK, code, clock.instant(), serial);
        List<Long> tasks = tell(serial, "KEY_NOT_RENEWED", Facts.of("key", serial, "code", code));
        if (!tasks.isEmpty()) {
            watches.failed(tasks, TaskWatch.Failure.RENEWAL);
        }
    }

    private List<Long> tell(String serial, String action, Facts facts) {
        List<Long> tasks = sql.list(row -> row.getLong(1), TASKS, serial);
        List<Audited> all = tasks.stream()
                .map(task -> new Audited(action, "ACTIVATION_TASK", task, TaskNumber.of(task), null, null, Facts.NONE,
                        facts)).toList();
        if (!all.isEmpty()) {
            audit.record(all);
        }
        return tasks;
    }
}
