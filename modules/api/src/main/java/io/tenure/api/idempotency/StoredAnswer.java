package io.tenure.api.idempotency;

import io.tenure.api.json.Fields;
import io.tenure.services.subscription.OrderSent;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** An answer as it is kept: its status, the headers a client goes on with, and its body. */
record StoredAnswer(int status, String location, String entityTag, String body) {

    private static final int PROCESSING = 102;

    static StoredAnswer of(Response answer) {
        return new StoredAnswer(answer.getStatus(), answer.getHeaderString(HttpHeaders.LOCATION),
                answer.getHeaderString(HttpHeaders.ETAG), ((Fields) answer.getEntity()).json());
    }

    /** In place of an answer: the order on which it depends. */
    static StoredAnswer of(OrderSent sent) {
        return new StoredAnswer(PROCESSING, sent.placed().number(), Integer.toString(sent.placed().order()), null);
    }

    /** The order that an answer depends on; empty when there is one. */
    Optional<OrderSent> order() {
        return status == PROCESSING ? Optional.of(OrderSent.before(location, Integer.parseInt(entityTag)))
                : Optional.empty();
    }

    Response again() {
        return Response.status(status).type(MediaType.APPLICATION_JSON_TYPE).entity(body)
                .header(HttpHeaders.LOCATION, location).header(HttpHeaders.ETAG, entityTag)
                .header(HttpHeaders.CACHE_CONTROL, "no-store").header("Idempotency-Replayed", "true").build();
    }

    byte[] bytes() {
        return Fields.of("status", status, "location", location, "entityTag", entityTag, "body", body).json()
                .getBytes(StandardCharsets.UTF_8);
    }

    static StoredAnswer of(byte[] bytes) {
        JsonObject kept = Fields.parsed(new String(bytes, StandardCharsets.UTF_8)).asJsonObject();
        return new StoredAnswer(kept.getInt("status"), text(kept, "location"), text(kept, "entityTag"),
                text(kept, "body"));
    }

    private static String text(JsonObject kept, String name) {
        return kept.get(name) instanceof JsonString text ? text.getString() : null;
    }
}
