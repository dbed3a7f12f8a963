package io.tenure.services.webhook;

import io.tenure.kernel.jdbc.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * Reads the audit log in the order of its ids without losing a row. An id is given out before its row is committed, so
 * a row may appear behind others; a locking read waits for those that are under way. An id without a row was taken
 * back, or taken a moment ago: after a short pause it is looked for once more.
 */
@Dependent
class EventLog {

    private static final int MOST = 500;
    private static final int LOCKED = 1205;
    private static final Duration A_MOMENT = Duration.ofMillis(20);
    private static final String READ = "set statement innodb_lock_wait_timeout = 1 for select " + AuditedEvent.COLUMNS
            + " from audit_entry a where a.id > ? and a.id <= ? order by a.id limit " + MOST + " lock in share mode";

    @Inject
    private Sql sql;

    /** The newest row that can be seen; 0 for none. */
    long newest() {
        return sql.first(row -> row.getLong(1), "select coalesce(max(id), 0) from audit_entry").orElse(0L);
    }

    /** The next rows after an id; empty while a row among them is not committed within a second. */
    List<AuditedEvent> after(long id) {
        long newest = newest();
        try {
            List<AuditedEvent> rows = read(id, newest);
            if (rows.isEmpty() || rows.get(rows.size() - 1).id() - id == rows.size()) {
                return rows;
            }
            LockSupport.parkNanos(A_MOMENT.toNanos());
            return read(id, rows.get(rows.size() - 1).id());
        } catch (IllegalStateException failed) {
            if (failed.getCause() instanceof SQLException waited && waited.getErrorCode() == LOCKED) {
                return List.of();
            }
            throw failed;
        }
    }

    private List<AuditedEvent> read(long after, long upTo) {
        return sql.list(AuditedEvent::read, READ, after, upTo);
    }

    /** The id before the first row of that moment or later. */
    long before(Instant moment) {
        return sql.first(row -> row.getLong(1), "select id from audit_entry where at >= ? order by id limit 1", moment)
                .map(first -> first - 1).orElseGet(this::newest);
    }
}
