package io.tenure.services.webhook;

import io.tenure.kernel.RealTime;
import io.tenure.kernel.jdbc.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes what is sent: {@code type}, {@code timestamp}, and as {@code data} the facts of the audit log's row. */
@Dependent
class EventBodies {

    /** Looked up once: the look-up goes through every jar of the application. */
    private static final JsonProvider JSON = JsonProvider.provider();

    private static final String SELECT = "select d.id delivery, d.event_type, a.id, a.at, a.actor, a.actor_role,"
            + " a.on_behalf_of, a.subject_type, a.subject, c.number customer, a.reason, a.before_values, a.after_values"
            + " from webhook_delivery d join audit_entry a on a.id = d.audit_id left join customer_customer c"
            + " on c.id = a.customer_id where d.id in %s order by d.due_at, d.audit_id";

    @Inject
    private Sql sql;

    @Inject
    private SecretVault vault;

    List<OutgoingEvent> of(Webhook to, List<Long> deliveries) {
        List<WebhookSecret> secrets = new ArrayList<>(List.of(vault.open(to.secret())));
        if (to.oldUntil() != null && RealTime.now().isBefore(to.oldUntil())) {
            secrets.add(vault.open(to.oldSecret()));
        }
        return sql.list(row -> new OutgoingEvent(row.getLong("delivery"), id(row.getLong("id")), to.url(), secrets, body(row)),
                SELECT.formatted(Sql.marks(deliveries)), deliveries.toArray());
    }

    /** The same for every try and for every endpoint. */
    static String id(long audited) {
        return "evt_" + audited;
    }

    private static String body(ResultSet row) throws SQLException {
        JsonObjectBuilder data = JSON.createObjectBuilder();
        data.add("id", row.getLong("id"));
        text(data, "actor", row.getString("actor"));
        text(data, "role", row.getString("actor_role").toLowerCase(Locale.ROOT));
        text(data, "onBehalfOf", row.getString("on_behalf_of"));
        text(data, "subjectType", row.getString("subject_type"));
        text(data, "subject", row.getString("subject"));
        text(data, "customer", row.getString("customer"));
        text(data, "reason", row.getString("reason"));
        data.add("before", parsed(row.getString("before_values"))).add("after", parsed(row.getString("after_values")));
        return JSON.createObjectBuilder().add("type", row.getString("event_type"))
                .add("timestamp", row.getTimestamp("at").toInstant().toString()).add("data", data).build().toString();
    }

    private static void text(JsonObjectBuilder object, String name, String value) {
        object.add(name, value == null ? JsonValue.NULL : JSON.createValue(value));
    }

    private static JsonValue parsed(String json) {
        if (json == null) {
            return JsonValue.NULL;
        }
        try (JsonReader reader = JSON.createReader(new StringReader(json))) {
            return reader.readValue();
        }
    }
}
