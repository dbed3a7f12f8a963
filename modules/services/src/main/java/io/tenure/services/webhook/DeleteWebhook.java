package io.tenure.services.webhook;

import io.tenure.kernel.Allowed;
import io.tenure.kernel.Check;
import io.tenure.kernel.Role;
import io.tenure.kernel.audit.Facts;
import io.tenure.kernel.jdbc.Sql;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Use case: an administrator deletes an endpoint, and with it what became of its deliveries. */
@Stateless
public class DeleteWebhook {

    @Inject
    private WebhookStore webhooks;

    @Inject
    private Sql sql;

    /** @param version the version the caller read, or null */
    public record Request(long id, String reason, Integer version) {
    }

    /** Refuses {@code WEBHOOK_NOT_FOUND} and a stale version. */
    @Allowed(Role.ADMINISTRATOR)
    public void delete(Request asked) {
        String reason = Check.optional("reason", asked.reason(), Check.REASON_LENGTH);
        Webhook webhook = webhooks.lock(asked.id());
        webhook.expect(asked.version());
        sql.update("delete from webhook_endpoint where id = ?", webhook.id());
        webhooks.record("WEBHOOK_DELETED", webhook, reason, webhook.facts(), Facts.NONE);
    }
}
