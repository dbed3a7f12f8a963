package io.tenure.bss;

import io.tenure.kernel.Page;
import io.tenure.services.webhook.AddWebhook;
import io.tenure.services.webhook.EventType;
import io.tenure.services.webhook.WebhookQueries;
import io.tenure.services.webhook.WebhookView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** All endpoints that are told of events, and adding one. */
@Named("webhooksPage")
@RequestScoped
public class WebhooksPage {

    @Inject
    private WebhookQueries webhooks;

    @Inject
    private AddWebhook addWebhook;

    @Inject
    private HttpServletRequest request;

    private String cursor;
    private Page<WebhookView> page;
    private String url;
    private String description;
    private String events;
    private AddWebhook.Receipt added;

    public void load() {
        page();
    }

    private Page<WebhookView> page() {
        if (page == null) {
            page = webhooks.list(null, cursor);
        }
        return page;
    }

    public List<WebhookView> getRows() {
        return page().items();
    }

    public String getNext() {
        return page().next();
    }

    /** Shows the secret in the answer, once. */
    public void add() {
        added = addWebhook.add(new AddWebhook.Request(url, description, lines(events)));
        url = null;
        description = null;
        events = null;
        page = null;
    }

    /** Names of events as they were typed, one a line. */
    static List<String> lines(String typed) {
        return typed == null ? List.of() : typed.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** The endpoint just added, or null. */
    public AddWebhook.Receipt getAdded() {
        return added;
    }

    /** Every name an event can have. */
    public List<String> getTypes() {
        return List.copyOf(EventType.all());
    }

    public String getOpen() {
        return added == null ? request.getParameter("dialog") : null;
    }

    public String getCursor() {
        return cursor;
    }

    public void setCursor(String place) {
        cursor = place;
    }

    public String getUrl() {
        return url;
    }

    public void setUrl(String typed) {
        url = typed;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String typed) {
        description = typed;
    }

    public String getEvents() {
        return events;
    }

    public void setEvents(String typed) {
        events = typed;
    }
}
