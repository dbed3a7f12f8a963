package io.tenure.services.webhook;

import io.tenure.kernel.Allowed;
import io.tenure.kernel.Check;
import io.tenure.kernel.Role;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** Use case: an administrator changes an endpoint, switches it off or on again. What waits for it is sent once it is on. */
@Stateless
public class EditWebhook {

    @Inject
    private WebhookStore webhooks;

    @Inject
    private EventLog log;

    /**
     * What is null stays.
     *
     * @param version the version the caller read, or null
     */
    public record Request(long id, String url, String description, List<String> events, Boolean enabled, String reason,
                          Integer version) {
    }

    /**
     * As it is afterwards. One that is switched on again gets what happens from then on; the time between can be
     * replayed. Refuses what {@link AddWebhook} refuses, {@code WEBHOOK_NOT_FOUND}, and a stale version.
     */
    @Allowed(Role.ADMINISTRATOR)
    public WebhookView edit(Request asked) {
        String reason = Check.optional("reason", asked.reason(), Check.REASON_LENGTH);
        Webhook before = webhooks.lock(asked.id());
        before.expect(asked.version());
        String url = asked.url() == null ? before.url() : WebhookAddress.check(asked.url()).toString();
        String description = asked.description() == null ? before.description()
                : Check.optional("description", asked.description(), AddWebhook.DESCRIPTION_LENGTH);
        EventFilter filter = asked.events() == null ? before.filter() : EventFilter.of(asked.events());
        WebhookState state = asked.enabled() == null ? before.state()
                : asked.enabled() ? WebhookState.ENABLED : WebhookState.DISABLED;
        webhooks.edit(before.id(), url, description, filter, state);
        if (state == WebhookState.ENABLED && before.state() != WebhookState.ENABLED) {
            webhooks.follow(before.id(), log.newest());
        }
        Webhook after = webhooks.get(before.id());
        webhooks.record("WEBHOOK_EDITED", after, reason, before.facts(), after.facts());
        return after.view();
    }
}
