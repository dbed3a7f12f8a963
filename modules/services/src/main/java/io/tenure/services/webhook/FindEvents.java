package io.tenure.services.webhook;

import io.tenure.kernel.due.DueWork;
import io.tenure.kernel.due.NextDue;
import io.tenure.kernel.jdbc.Sql;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Due work: follows the audit log for one endpoint, up to 500 rows in one transaction, and writes down what it gets. */
@Stateless
public class FindEvents implements DueWork {

    private static final int RANK = 850;
    /** The event after the endpoint that is furthest behind: one row each by their keys, however long the log is. */
    private static final String NEXT = "select (select a.at from audit_entry a where a.id > e.cursor_id order by a.id limit 1)"
            + " from (select min(cursor_id) cursor_id from webhook_endpoint where state = 'ENABLED') e";
    private static final String BEHIND = "select e.id, e.cursor_id, e.event_types from webhook_endpoint e"
            + " where e.state = 'ENABLED' and e.cursor_id < (select max(id) from audit_entry) order by e.cursor_id limit 1"
            + " for update skip locked";
    /** One that was told is told again. */
    private static final String WRITE = "insert into webhook_delivery (endpoint_id, audit_id, event_type, subject_type,"
            + " subject_id, subject, state, attempts, due_at) values (?, ?, ?, ?, ?, ?, 'PENDING', 0, ?)"
            + " on duplicate key update attempts = if(state = 'PENDING', attempts, 0),"
            + " due_at = if(state = 'PENDING', due_at, value(due_at)), ended_at = null, state = 'PENDING'";
    private static final String WAITING = "select subject_type, subject_id, max(due_at) from webhook_delivery"
            + " where endpoint_id = ? and state = 'PENDING' and due_at > ? group by subject_type, subject_id";

    @Inject
    private EventLog log;

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    private record Reader(long id, long cursor, EventFilter filter) {
    }

    @Override
    public String name() {
        return "webhook-events";
    }

    @Override
    public int rank() {
        return RANK;
    }

    @Override
    public NextDue nextDue() {
        return NextDue.asked(NEXT);
    }

    @Override
    public int runBatch(Instant moment) {
        Optional<Reader> reader = sql.first(row -> new Reader(row.getLong(1), row.getLong(2),
                new EventFilter(row.getString(3).lines().toList())), BEHIND);
        return reader.map(this::follow).orElse(0);
    }

    private int follow(Reader reader) {
        List<AuditedEvent> events = log.after(reader.cursor());
        List<AuditedEvent> wanted = events.stream().filter(event -> event.concerns(reader.id(), reader.filter())).toList();
        if (!wanted.isEmpty()) {
            Map<String, Instant> waiting = waiting(reader.id());
            sql.each(WRITE, wanted.stream().map(event -> new Object[] {reader.id(), event.id(), event.type(),
                event.subjectType(), event.subjectId(), event.subject(),
                waiting.getOrDefault(thing(event.subjectType(), event.subjectId()), clock.instant())}).toList());
        }
        if (!events.isEmpty()) {
            sql.update("update webhook_endpoint set cursor_id = ? where id = ?", events.get(events.size() - 1).id(), reader.id());
        }
        return events.size();
    }

    /** Until when things wait of which an earlier event could not be delivered: later ones wait with it. */
    private Map<String, Instant> waiting(long endpoint) {
        return sql.list(row -> Map.entry(thing(row.getString(1), row.getLong(2)), row.getTimestamp(3).toInstant()), WAITING,
                endpoint, clock.instant()).stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static String thing(String type, long id) {
        return type + " " + id;
    }
}
