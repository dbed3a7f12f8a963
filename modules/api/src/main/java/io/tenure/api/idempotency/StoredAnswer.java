package io.tenure.api.idempotency;

import io.tenure.api.json.Fields;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;

/** An answer as it is kept: its status, the headers a client goes on with, and its body. */
record StoredAnswer(int status, String location, String entityTag, String body) {

    static StoredAnswer of(Response answer) {
        return new StoredAnswer(answer.getStatus(), answer.getHeaderString(HttpHeaders.LOCATION),
                answer.getHeaderString(HttpHeaders.ETAG), ((Fields) answer.getEntity()).json());
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
