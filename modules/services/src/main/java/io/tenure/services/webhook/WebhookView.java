package io.tenure.services.webhook;

import java.net.URI;
import java.time.Instant;
import java.util.List;

/** An endpoint without its secret. @param events which events it gets; empty: all */
public record WebhookView(long id, String url, String description, List<String> events, WebhookState state,
                          Instant createdAt, String createdBy, int version) {

    /** What people call it: its description, or where it is. */
    public String name() {
        return description == null ? URI.create(url).getHost() : description;
    }
}
