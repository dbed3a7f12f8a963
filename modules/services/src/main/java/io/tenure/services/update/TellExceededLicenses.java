package io.tenure.services.update;

import io.tenure.kernel.due.DueWork;
import io.tenure.kernel.due.NextDue;
import io.tenure.kernel.jdbc.Sql;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Use case of the clock: once a day (domain.md 000.36) the log is told of what more units are used than its license is for,
 * at installations and on keys in storage. Each is told once, again when it becomes critical, and anew when it was in order
 * meanwhile. Nothing is disabled (000.34).
 */
@Stateless
public class TellExceededLicenses implements DueWork {

    @Inject
    private ExceededLicenses licenses;

    @Inject
    private ExceededKeys keys;

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    @Override
    public String name() {
        return "license-exceeded";
    }

    /** After the units of the night were counted. */
    @Override
    public int rank() {
        return 510;
    }

    @Override
    public NextDue nextDue() {
        return NextDue.asked("select next_on from update_exceeded_day");
    }

    @Override
    public int runBatch(Instant moment) {
        LocalDate today = LocalDate.now(clock);
        boolean due = sql.first(row -> true, "select 1 from update_exceeded_day where next_on <= ? for update", today)
                .isPresent();
        if (due) {
            licenses.tell();
            keys.tell();
            sql.update("update update_exceeded_day set next_on = ?", today.plusDays(1));
        }
        return due ? 1 : 0;
    }
}
