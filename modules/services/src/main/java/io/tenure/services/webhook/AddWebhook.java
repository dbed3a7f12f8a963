package io.tenure.services.webhook;

import io.tenure.kernel.Allowed;
import io.tenure.kernel.Caller;
import io.tenure.kernel.Check;
import io.tenure.kernel.Refusal;
import io.tenure.kernel.Role;
import io.tenure.kernel.audit.Facts;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/** Use case: an administrator adds an endpoint. It gets what happens from now on. */
@Stateless
public class AddWebhook {

    private static final int MOST = 50;
    static final int DESCRIPTION_LENGTH = 200;

    @Inject
    private WebhookStore webhooks;

    @Inject
    private EventLog log;

    @Inject
    private SecretVault vault;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /** @param events names of events, or all of a thing as in {@code subscription.*}; null or empty: all events */
    public record Request(String url, String description, List<String> events) {
    }

    /** @param secret shown here and nowhere else */
    public record Receipt(WebhookView webhook, String secret) {
    }

    /** Refuses {@code URL_NOT_ALLOWED}, {@code UNKNOWN_EVENT_TYPE} and {@code TOO_MANY_WEBHOOKS}. */
    @Allowed(Role.ADMINISTRATOR)
    public Receipt add(Request asked) {
        String url = WebhookAddress.check(asked.url()).toString();
        String description = Check.optional("description", asked.description(), DESCRIPTION_LENGTH);
        EventFilter filter = EventFilter.of(asked.events() == null ? List.of() : asked.events());
        if (webhooks.count() >= MOST) {
            throw new Refusal(WebhookRefusal.TOO_MANY_WEBHOOKS, MOST);
        }
        WebhookSecret secret = WebhookSecret.fresh();
        long id = webhooks.add(url, description, filter, vault.close(secret), log.newest(), clock.instant(),
                caller.actor().name());
        Webhook added = webhooks.get(id);
        webhooks.record("WEBHOOK_ADDED", added, null, Facts.NONE, added.facts());
        return new Receipt(added.view(), secret.text());
    }
}
