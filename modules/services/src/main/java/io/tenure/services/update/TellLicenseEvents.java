package io.tenure.services.update;

import io.tenure.activation.machine.InstallationEnds;
import io.tenure.activation.machine.MachineQueries;
import io.tenure.activation.machine.MachineRow;
import io.tenure.kernel.audit.AuditLog;
import io.tenure.kernel.audit.Audited;
import io.tenure.kernel.due.DueWork;
import io.tenure.kernel.due.NextDue;
import io.tenure.kernel.jdbc.Sql;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Use case of the clock: after each night the log is told which licenses of installations, and which support of them, will
 * end in seven days or have ended (domain.md 004.13). A day is told once, a thousand installations in one transaction of
 * five statements; the one row of {@code update_event_day} says how far. Days that were missed are told one by one, but none
 * that lies more than a month back.
 */
@Stateless
public class TellLicenseEvents implements DueWork {

    private static final int CHUNK = 1000;

    @Inject
    private InstallationEnds ends;

    @Inject
    private MachineQueries machines;

    @Inject
    private AuditLog audit;

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    private record Told(LocalDate day, long after) {
    }

    @Override
    public String name() {
        return "license-events";
    }

    /** After keys took over and were renewed. */
    @Override
    public int rank() {
        return 500;
    }

    @Override
    public NextDue nextDue() {
        return NextDue.asked("select next_on from update_event_day");
    }

    @Override
    public int runBatch(Instant moment) {
        LocalDate today = LocalDate.now(clock);
        Optional<Told> due = sql.first(row -> new Told(row.getObject(1, LocalDate.class), row.getLong(2)),
                "select next_on, after_machine from update_event_day where next_on <= ? for update", today);
        return due.map(told -> told.day().isBefore(today.minusMonths(1)) ? new Told(today, 0) : told).map(this::tell).orElse(0);
    }

    /** @return installations that were looked at, and one for the day when that is over */
    private int tell(Told told) {
        LocalDate day = told.day();
        List<Long> ids = ends.next(day.plusDays(LicenseEvent.DAYS_BEFORE), day.minusDays(1), told.after(), CHUNK);
        List<Audited> events = machines.rows(ids).values().stream().sorted(Comparator.comparing((MachineRow row) ->
                row.machine().id())).flatMap(row -> LicenseEvent.of(row, day).stream()).toList();
        if (!events.isEmpty()) {
            audit.record(events);
        }
        boolean over = ids.size() < CHUNK;
        sql.update("update update_event_day set next_on = ?, after_machine = ?", over ? day.plusDays(1) : day,
                over ? 0 : ids.get(ids.size() - 1));
        return ids.size() + (over ? 1 : 0);
    }
}
