package io.tenure.activation.takeover;

import io.tenure.activation.task.TaskNumber;
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
import java.util.List;
import java.util.Map;

/** Writes down what became of asking for a newer key. */
@Stateless
@Internal
public class RenewalRecord {

    private static final String TASKS = "select id from activation_task where serial = ?";
    private static final String MARK = "update activation_task set renewal_code = ?, renewal_at = ?,"
            + " version = version + 1 where serial = ?";

    @Inject
    private LicenseBook book;

    @Inject
    private Sql sql;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** The license goes on, and with it every machine that holds it. */
    public void renewed(License license) {
        book.moveEnds(Map.of(license.serial(), license.expiresOn()));
        tell(license.serial(), "KEY_RENEWED", Facts.of("key", license.serial(), "expiresOn", license.expiresOn()));
    }

    /** The tasks that put the key on machines say so, and can be run by hand. @param code why */
    public void failed(String serial, String code) {
        sql.update(MARK, code, clock.instant(), serial);
        tell(serial, "KEY_NOT_RENEWED", Facts.of("key", serial, "code", code));
    }

    private void tell(String serial, String action, Facts facts) {
        List<Audited> all = sql.list(row -> row.getLong(1), TASKS, serial).stream()
                .map(task -> new Audited(action, "ACTIVATION_TASK", task, TaskNumber.of(task), null, null, Facts.NONE,
                        facts)).toList();
        if (!all.isEmpty()) {
            audit.record(all);
        }
    }
}
