package io.tenure.services.webhook;

import io.tenure.kernel.Internal;
import io.tenure.kernel.RealTime;
import io.tenure.kernel.audit.AuditLog;
import io.tenure.kernel.audit.Audited;
import io.tenure.kernel.audit.Facts;
import io.tenure.kernel.due.NextDue;
import io.tenure.kernel.jdbc.Sql;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The steps of delivery that read and write, each a transaction of its own; none is open while an endpoint is asked. */
@Internal
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class DeliveryBatches {

    /** How long one node may take for a batch, in real time; after that another one takes it up. */
    private static final Duration CLAIM = Duration.ofMinutes(10);

    private static final String NEXT = "select min((select min(d.due_at) from webhook_delivery d where d.endpoint_id = e.id"
            + " and d.state = 'PENDING')) from webhook_endpoint e where e.state = 'ENABLED'";
    private static final String ENDPOINTS = "select e.id from webhook_endpoint e where e.state = 'ENABLED' and exists (select 1"
            + " from webhook_delivery d where d.endpoint_id = e.id and d.state = 'PENDING' and d.due_at <= ?) order by e.id";
    /** Of each thing only the first that is pending. */
    private static final String DUE = "select d.id from webhook_delivery d where d.endpoint_id = ? and d.state = 'PENDING'"
            + " and d.due_at <= ? and (d.claimed_until is null or d.claimed_until < ?) and not exists (select 1"
            + " from webhook_delivery p where p.endpoint_id = d.endpoint_id and p.subject_type = d.subject_type"
            + " and p.subject_id = d.subject_id and p.state = 'PENDING' and p.audit_id < d.audit_id)"
            + " order by d.due_at, d.audit_id limit %d for update skip locked";
    private static final String WAIT = "update webhook_delivery w join webhook_delivery d on d.id = ? set w.due_at ="
            + " greatest(w.due_at, d.due_at) where w.endpoint_id = d.endpoint_id and w.subject_type = d.subject_type"
            + " and w.subject_id = d.subject_id and w.state = 'PENDING' and w.audit_id > d.audit_id";

    @Inject
    private Sql sql;

    @Inject
    private EventBodies bodies;

    @Inject
    private AuditLog audit;

    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    static NextDue nextDue() {
        return NextDue.asked(NEXT);
    }

    /** The endpoints to which something is to be sent. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public List<Long> due(Instant moment) {
        return sql.list(row -> row.getLong(1), ENDPOINTS, moment);
    }

    /** The next to send; nobody else takes them up for a while. Empty when the endpoint was switched off meanwhile. */
    public List<OutgoingEvent> claim(long endpoint, Instant moment, int most) {
        Optional<Webhook> to = sql.first(Webhook::read, Webhook.SELECT + " where e.id = ? and e.state = 'ENABLED'", endpoint);
        Instant now = RealTime.now();
        List<Long> ids = to.isEmpty() ? List.of()
                : sql.list(row -> row.getLong(1), DUE.formatted(most), endpoint, moment, now);
        if (ids.isEmpty()) {
            return List.of();
        }
        List<Object> parameters = new ArrayList<>(List.of(now.plus(CLAIM)));
        parameters.addAll(ids);
        sql.update("update webhook_delivery set claimed_until = ? where id in " + Sql.marks(ids), parameters.toArray());
        return bodies.of(to.get(), ids);
    }

    /** Gives back what was claimed and not tried. */
    public void release(long endpoint) {
        sql.update("update webhook_delivery set claimed_until = null where endpoint_id = ? and state = 'PENDING'", endpoint);
    }

    /** Where the endpoint was deleted meanwhile there is nothing to write. */
    public void record(long endpoint, long id, Attempt attempt, Instant now) {
        sql.first(row -> row.getInt(1), "select attempts from webhook_delivery where id = ? for update", id)
                .ifPresent(before -> write(id, before + 1, attempt, now));
        if (attempt.gone()) {
            end(endpoint);
        }
    }

    private void write(long id, int attempts, Attempt attempt, Instant now) {
        Optional<Duration> pause = attempt.succeeded() || attempt.gone() ? Optional.empty() : WebhookRetry.after(attempts);
        DeliveryState state = attempt.succeeded() ? DeliveryState.DELIVERED
                : pause.isPresent() ? DeliveryState.PENDING : DeliveryState.FAILED;
        sql.update("update webhook_delivery set state = ?, attempts = ?, due_at = ?, claimed_until = null, last_at = ?,"
                + " http_status = ?, problem = ?, problem_detail = ?, ended_at = ? where id = ?", state.name(), attempts,
                now.plus(pause.orElse(Duration.ZERO)), now, attempt.status(),
                attempt.problem() == null ? null : attempt.problem().name(), attempt.detail(), pause.isPresent() ? null : now, id);
        if (pause.isPresent()) {
            sql.update(WAIT, id);
        }
    }

    /** It answered that it wants nothing more. */
    private void end(long endpoint) {
        if (sql.update("update webhook_endpoint set state = 'GONE', version = version + 1 where id = ? and state = 'ENABLED'",
                endpoint) > 0) {
            audit.record(new Audited("WEBHOOK_GONE", Webhook.SUBJECT, endpoint, Long.toString(endpoint), null, null,
                    Facts.of("enabled", true), Facts.of("enabled", false)));
        }
    }
}
