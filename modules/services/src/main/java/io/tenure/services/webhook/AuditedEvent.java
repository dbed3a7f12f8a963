package io.tenure.services.webhook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/** A row of the audit log as the events need it: what happened to what. */
record AuditedEvent(long id, Instant at, String action, String subjectType, long subjectId, String subject) {

    static final String COLUMNS = "a.id, a.at, a.action, a.subject_type, a.subject_id, a.subject";

    static AuditedEvent read(ResultSet row) throws SQLException {
        return new AuditedEvent(row.getLong(1), row.getTimestamp(2).toInstant(), row.getString(3), row.getString(4),
                row.getLong(5), row.getString(6));
    }

    String type() {
        return EventType.of(subjectType, action);
    }

    /** Endpoints are told of no endpoint, but of a test of their own. */
    boolean concerns(long endpoint, EventFilter filter) {
        return subjectType.equals(Webhook.SUBJECT)
                ? subjectId == endpoint && action.equals(Webhook.TESTED) : filter.takes(type());
    }
}
