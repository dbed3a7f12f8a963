package io.tenure.services.webhook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;

/**
 * What became of one event at one endpoint.
 *
 * @param event  the id it is sent with
 * @param at     when it happened
 * @param dueAt  when it is tried next, or null
 * @param lastAt when it was tried last, or null
 * @param status the HTTP status that was answered last, or null
 */
public record DeliveryRow(long id, String event, String type, String subject, Instant at, DeliveryState state, int attempts,
                          Instant dueAt, Instant lastAt, Integer status, DeliveryProblem problem, String detail, long audited) {

    static final String SELECT = "select d.id, d.audit_id, d.event_type, d.subject, a.at, d.state, d.attempts, d.due_at,"
            + " d.last_at, d.http_status, d.problem, d.problem_detail from webhook_delivery d"
            + " join audit_entry a on a.id = d.audit_id";

    static DeliveryRow read(ResultSet row) throws SQLException {
        DeliveryState state = DeliveryState.valueOf(row.getString("state"));
        Timestamp last = row.getTimestamp("last_at");
        String problem = row.getString("problem");
        return new DeliveryRow(row.getLong("id"), EventBodies.id(row.getLong("audit_id")), row.getString("event_type"),
                row.getString("subject"), row.getTimestamp("at").toInstant(), state, row.getInt("attempts"),
                state == DeliveryState.PENDING ? row.getTimestamp("due_at").toInstant() : null,
                last == null ? null : last.toInstant(), row.getObject("http_status", Integer.class),
                problem == null ? null : DeliveryProblem.valueOf(problem), row.getString("problem_detail"),
                row.getLong("audit_id"));
    }
}
