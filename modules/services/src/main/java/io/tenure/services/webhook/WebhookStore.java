package io.tenure.services.webhook;

import io.tenure.kernel.Refusal;
import io.tenure.kernel.audit.AuditLog;
import io.tenure.kernel.audit.Audited;
import io.tenure.kernel.audit.Facts;
import io.tenure.kernel.jdbc.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/** Endpoints' rows and their trail. */
@Dependent
class WebhookStore {

    @Inject
    private Sql sql;

    @Inject
    private AuditLog audit;

    Webhook get(long id) {
        return found(id, "");
    }

    Webhook lock(long id) {
        return found(id, " for update");
    }

    private Webhook found(long id, String how) {
        return sql.first(Webhook::read, Webhook.SELECT + " where e.id = ?" + how, id)
                .orElseThrow(() -> new Refusal(WebhookRefusal.WEBHOOK_NOT_FOUND, id));
    }

    List<Webhook> page(long after, int most) {
        return sql.list(Webhook::read, Webhook.SELECT + " where e.id > ? order by e.id limit " + most, after);
    }

    int count() {
        return sql.first(row -> row.getInt(1), "select count(*) from webhook_endpoint").orElse(0);
    }

    long add(String url, String description, EventFilter filter, byte[] secret, long cursor, Instant now, String by) {
        return sql.first(row -> row.getLong(1), "insert into webhook_endpoint (url, description, event_types, state,"
                + " secret_cipher, cursor_id, created_at, created_by, version) values (?, ?, ?, 'ENABLED', ?, ?, ?, ?, 1)"
                + " returning id", url, description, String.join("\n", filter.patterns()), secret, cursor, now, by).orElseThrow();
    }

    void edit(long id, String url, String description, EventFilter filter, WebhookState state) {
        sql.update("update webhook_endpoint set url = ?, description = ?, event_types = ?, state = ?, version = version + 1"
                + " where id = ?", url, description, String.join("\n", filter.patterns()), state.name(), id);
    }

    void follow(long id, long cursor) {
        sql.update("update webhook_endpoint set cursor_id = ? where id = ?", cursor, id);
    }

    void record(String action, Webhook webhook, String reason, Facts before, Facts after) {
        audit.record(new Audited(action, Webhook.SUBJECT, webhook.id(), webhook.view().name(), null, reason, before, after));
    }
}
