package io.tenure.services.webhook;

import io.tenure.kernel.CommonRefusal;
import io.tenure.kernel.Refusal;
import io.tenure.kernel.audit.Facts;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;

/** One endpoint's row. */
record Webhook(long id, String url, String description, EventFilter filter, WebhookState state, byte[] secret,
               byte[] oldSecret, Instant oldUntil, Instant createdAt, String createdBy, int version) {

    /** What the audit log calls it. */
    static final String SUBJECT = "WEBHOOK";
    static final String TESTED = "WEBHOOK_TESTED";

    static final String SELECT = "select e.id, e.url, e.description, e.event_types, e.state, e.secret_cipher, e.old_cipher,"
            + " e.old_until, e.created_at, e.created_by, e.version from webhook_endpoint e";

    static Webhook read(ResultSet row) throws SQLException {
        Timestamp until = row.getTimestamp("old_until");
        return new Webhook(row.getLong("id"), row.getString("url"), row.getString("description"),
                new EventFilter(row.getString("event_types").lines().toList()), WebhookState.valueOf(row.getString("state")),
                row.getBytes("secret_cipher"), row.getBytes("old_cipher"), until == null ? null : until.toInstant(),
                row.getTimestamp("created_at").toInstant(), row.getString("created_by"), row.getInt("version"));
    }

    void expect(Integer expected) {
        if (expected != null && expected != version) {
            throw new Refusal(CommonRefusal.STALE);
        }
    }

    void requireEnabled() {
        if (state != WebhookState.ENABLED) {
            throw new Refusal(WebhookRefusal.WEBHOOK_DISABLED, id);
        }
    }

    WebhookView view() {
        return new WebhookView(id, url, description, filter.patterns(), state, createdAt, createdBy, version);
    }

    /** The address without what may be secret in it. */
    Facts facts() {
        return Facts.of("host", URI.create(url).getHost(), "description", description, "events",
                filter.patterns().isEmpty() ? null : String.join(", ", filter.patterns()), "enabled", state == WebhookState.ENABLED);
    }
}
