package io.tenure.bss;

import io.tenure.kernel.Page;
import io.tenure.kernel.audit.AuditQueries;
import io.tenure.kernel.audit.AuditRow;
import io.tenure.services.webhook.DeleteWebhook;
import io.tenure.services.webhook.DeliveryRow;
import io.tenure.services.webhook.DeliveryState;
import io.tenure.services.webhook.EditWebhook;
import io.tenure.services.webhook.EventType;
import io.tenure.services.webhook.ReplayEvents;
import io.tenure.services.webhook.RotateSecret;
import io.tenure.services.webhook.TestWebhook;
import io.tenure.services.webhook.WebhookQueries;
import io.tenure.services.webhook.WebhookState;
import io.tenure.services.webhook.WebhookView;
import io.tenure.ui.Notices;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;

/** One endpoint: what became of each delivery, sending again, a test, and changing it. */
@Named("webhookPage")
@RequestScoped
public class WebhookPage {

    @Inject
    private WebhookQueries webhooks;

    @Inject
    private EditWebhook edit;

    @Inject
    private DeleteWebhook delete;

    @Inject
    private RotateSecret rotateSecret;

    @Inject
    private TestWebhook testWebhook;

    @Inject
    private ReplayEvents replay;

    @Inject
    private AuditQueries audit;

    @Inject
    private Notices notices;

    @Inject
    private HttpServletRequest request;

    private long id;
    private DeliveryState state;
    private String cursor;
    private WebhookView it;
    private Page<DeliveryRow> deliveries;
    private RotateSecret.Receipt rotated;
    private String url;
    private String description;
    private String events;
    private String reason;
    private LocalDate since;

    /** What the page is about must be known before its parts are asked whether they are there. */
    @PostConstruct
    void begin() {
        String asked = request.getParameter("id");
        id = asked == null || !asked.matches("[1-9]\\d{0,17}") ? 0 : Long.parseLong(asked);
        String only = request.getParameter("state");
        state = Arrays.stream(DeliveryState.values()).filter(one -> one.name().equals(only)).findFirst().orElse(null);
        String place = request.getParameter("cursor");
        cursor = place == null || place.isEmpty() ? null : place;
    }

    public void load() {
        getIt();
    }

    public WebhookView getIt() {
        if (it == null) {
            it = webhooks.webhook(id);
        }
        return it;
    }

    public boolean isOn() {
        return getIt().state() == WebhookState.ENABLED;
    }

    public Page<DeliveryRow> getDeliveries() {
        if (deliveries == null) {
            deliveries = webhooks.deliveries(id, state, null, cursor);
        }
        return deliveries;
    }

    public List<DeliveryState> getStates() {
        return List.of(DeliveryState.values());
    }

    public Page<AuditRow> getTimeline() {
        return audit.timeline("WEBHOOK", id, null, null);
    }

    public String test() {
        testWebhook.test(id, null);
        notices.done("webhook.test.done", getIt().name());
        return home();
    }

    public String save() {
        edit.edit(new EditWebhook.Request(id, getUrl(), getDescription() == null ? "" : getDescription(),
                WebhooksPage.lines(getEvents()), null, null, version()));
        notices.done("webhook.edit.done", getIt().name());
        return home();
    }

    public String toggle() {
        edit.edit(new EditWebhook.Request(id, null, null, null, !isOn(), reason, version()));
        notices.done(isOn() ? "webhook.off.done" : "webhook.on.done", getIt().name());
        return home();
    }

    public String delete() {
        delete.delete(new DeleteWebhook.Request(id, reason, version()));
        notices.done("webhook.delete.done", getIt().name());
        return "/admin/webhooks?faces-redirect=true";
    }

    /** Shows the new secret in the answer, once. */
    public void rotate() {
        rotated = rotateSecret.rotate(id, version());
        it = rotated.webhook();
    }

    public String replaySince() {
        replay.since(id, since == null ? null : since.atStartOfDay(ZoneOffset.UTC).toInstant(), null);
        notices.done("webhook.replay.done", since);
        return home();
    }

    public String replayOne(long delivery) {
        DeliveryRow row = replay.one(id, delivery, null);
        notices.done("webhook.replayed", row.event());
        return home();
    }

    private String home() {
        return "/admin/webhook?faces-redirect=true&id=" + id;
    }

    private Integer version() {
        String read = request.getParameter("version");
        return read != null && read.matches("\\d{1,9}") ? Integer.valueOf(read) : null;
    }

    public List<String> getTypes() {
        return List.copyOf(EventType.all());
    }

    /** What was just given a new secret, or null. */
    public RotateSecret.Receipt getRotated() {
        return rotated;
    }

    /** The dialog that was sent and is shown again, or that the address asks for. */
    public String getOpen() {
        return rotated == null ? request.getParameter("dialog") : null;
    }

    public long getId() {
        return id;
    }

    public DeliveryState getState() {
        return state;
    }

    public String getUrl() {
        return url == null ? getIt().url() : url;
    }

    public void setUrl(String typed) {
        url = typed;
    }

    public String getDescription() {
        return description == null ? getIt().description() : description;
    }

    public void setDescription(String typed) {
        description = typed == null ? "" : typed;
    }

    public String getEvents() {
        return events == null ? String.join("\n", getIt().events()) : events;
    }

    public void setEvents(String typed) {
        events = typed == null ? "" : typed;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String typed) {
        reason = typed;
    }

    public LocalDate getSince() {
        return since;
    }

    public void setSince(LocalDate day) {
        since = day;
    }
}
