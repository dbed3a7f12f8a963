package io.tenure.services.webhook;

import io.tenure.kernel.Allowed;
import io.tenure.kernel.Cursor;
import io.tenure.kernel.Page;
import io.tenure.kernel.Refusal;
import io.tenure.kernel.Role;
import io.tenure.kernel.jdbc.Sql;
import io.tenure.kernel.jdbc.Where;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** Reads endpoints and what became of their deliveries; never a secret. */
@Stateless
@Allowed({Role.ADMINISTRATOR, Role.AUDITOR})
public class WebhookQueries {

    @Inject
    private WebhookStore webhooks;

    @Inject
    private Sql sql;

    /** In the order in which they were added. */
    public Page<WebhookView> list(Integer asked, String cursor) {
        int limit = Page.limit(asked);
        long after = cursor == null ? 0 : Cursor.parse(cursor, 1).number(0);
        List<WebhookView> rows = webhooks.page(after, limit + 1).stream().map(Webhook::view).toList();
        return Page.of(rows, limit, row -> Cursor.of(row.id()));
    }

    /** @throws Refusal {@code WEBHOOK_NOT_FOUND} */
    public WebhookView webhook(long id) {
        return webhooks.get(id).view();
    }

    /** The newest event first. @param state only in this state, or null. Refuses {@code WEBHOOK_NOT_FOUND}. */
    public Page<DeliveryRow> deliveries(long id, DeliveryState state, Integer asked, String cursor) {
        webhooks.get(id);
        int limit = Page.limit(asked);
        Where where = new Where().add("d.endpoint_id = ?", id)
                .addIfPresent("d.state = ?", state == null ? null : state.name());
        if (cursor != null) {
            where.add("d.audit_id < ?", Cursor.parse(cursor, 1).number(0));
        }
        List<DeliveryRow> rows = sql.list(DeliveryRow::read, DeliveryRow.SELECT + where.text()
                + " order by d.audit_id desc limit " + (limit + 1), where.parameters());
        return Page.of(rows, limit, row -> Cursor.of(row.audited()));
    }

    /** @throws Refusal {@code DELIVERY_NOT_FOUND} */
    public DeliveryRow delivery(long id, long delivery) {
        return sql.first(DeliveryRow::read, DeliveryRow.SELECT + " where d.endpoint_id = ? and d.id = ?", id, delivery)
                .orElseThrow(() -> new Refusal(WebhookRefusal.DELIVERY_NOT_FOUND, delivery));
    }
}
