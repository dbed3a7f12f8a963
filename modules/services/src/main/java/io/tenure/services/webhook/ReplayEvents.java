package io.tenure.services.webhook;

import io.tenure.kernel.Allowed;
import io.tenure.kernel.Check;
import io.tenure.kernel.Refusal;
import io.tenure.kernel.Role;
import io.tenure.kernel.audit.Facts;
import io.tenure.kernel.jdbc.Sql;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;

/** Use case: an administrator has events sent again: one, or all that happened since a moment. */
@Stateless
public class ReplayEvents {

    @Inject
    private WebhookStore webhooks;

    @Inject
    private WebhookQueries queries;

    @Inject
    private EventLog log;

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    /** One event, from the first try on. Refuses {@code DELIVERY_NOT_FOUND}, {@code WEBHOOK_DISABLED} and a stale version. */
    @Allowed(Role.ADMINISTRATOR)
    public DeliveryRow one(long id, long delivery, Integer version) {
        Webhook webhook = webhooks.lock(id);
        webhook.expect(version);
        webhook.requireEnabled();
        if (sql.update("update webhook_delivery set state = 'PENDING', attempts = 0, due_at = ?, ended_at = null where id = ?"
                + " and endpoint_id = ?", clock.instant(), delivery, id) == 0) {
            throw new Refusal(WebhookRefusal.DELIVERY_NOT_FOUND, delivery);
        }
        webhooks.record("WEBHOOK_REPLAYED", webhook, null, Facts.NONE, Facts.of("delivery", Long.toString(delivery)));
        return queries.delivery(id, delivery);
    }

    /**
     * All events since a moment that the endpoint asks for, in their order, also those it was never sent. Refuses {@code
     * WEBHOOK_NOT_FOUND}, {@code WEBHOOK_DISABLED} and a stale version.
     */
    @Allowed(Role.ADMINISTRATOR)
    public WebhookView since(long id, Instant moment, Integer version) {
        Check.present("since", moment);
        Webhook webhook = webhooks.lock(id);
        webhook.expect(version);
        webhook.requireEnabled();
        sql.update("update webhook_endpoint set cursor_id = least(cursor_id, ?) where id = ?", log.before(moment), id);
        webhooks.record("WEBHOOK_REPLAYED", webhook, null, Facts.NONE, Facts.of("since", moment));
        return webhook.view();
    }
}
