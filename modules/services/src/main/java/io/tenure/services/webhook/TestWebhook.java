package io.tenure.services.webhook;

import io.tenure.kernel.Allowed;
import io.tenure.kernel.Role;
import io.tenure.kernel.audit.Facts;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Use case: an administrator has an event sent to one endpoint, whatever events it asked for: {@code webhook.tested}. */
@Stateless
public class TestWebhook {

    @Inject
    private WebhookStore webhooks;

    /** Refuses {@code WEBHOOK_NOT_FOUND} and {@code WEBHOOK_DISABLED}. @param version the version the caller read, or null */
    @Allowed(Role.ADMINISTRATOR)
    public WebhookView test(long id, Integer version) {
        Webhook webhook = webhooks.get(id);
        webhook.expect(version);
        webhook.requireEnabled();
        webhooks.record(Webhook.TESTED, webhook, null, Facts.NONE, Facts.NONE);
        return webhook.view();
    }
}
