package io.tenure.api;

import io.tenure.api.idempotency.Idempotent;
import io.tenure.api.json.Body;
import io.tenure.api.json.Fields;
import io.tenure.kernel.Allowed;
import io.tenure.kernel.Refusal;
import io.tenure.kernel.RefusalCode;
import io.tenure.kernel.Role;
import io.tenure.services.webhook.AddWebhook;
import io.tenure.services.webhook.DeleteWebhook;
import io.tenure.services.webhook.DeliveryRow;
import io.tenure.services.webhook.DeliveryState;
import io.tenure.services.webhook.EditWebhook;
import io.tenure.services.webhook.ReplayEvents;
import io.tenure.services.webhook.RotateSecret;
import io.tenure.services.webhook.TestWebhook;
import io.tenure.services.webhook.WebhookQueries;
import io.tenure.services.webhook.WebhookRefusal;
import io.tenure.services.webhook.WebhookView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Endpoints that are told of every event, and what became of each delivery. A secret is answered once. */
@Path("/webhooks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class WebhookResource {

    @Inject
    private WebhookQueries webhooks;

    @Inject
    private AddWebhook addWebhook;

    @Inject
    private EditWebhook editWebhook;

    @Inject
    private DeleteWebhook deleteWebhook;

    @Inject
    private RotateSecret rotateSecret;

    @Inject
    private TestWebhook testWebhook;

    @Inject
    private ReplayEvents replayEvents;

    @GET
    @Allowed({Role.ADMINISTRATOR, Role.AUDITOR})
    public Fields list(@QueryParam("limit") String limit, @QueryParam("cursor") String cursor) {
        return Answers.list(webhooks.list(Answers.limit(limit), cursor), WebhookResource::fields);
    }

    @POST
    @Idempotent
    @Allowed(Role.ADMINISTRATOR)
    public Response add(Body body) {
        body.only("url", "description", "events");
        AddWebhook.Receipt added = addWebhook.add(new AddWebhook.Request(body.text("url"), body.text("description"),
                body.texts("events")));
        return secret(Answers.created(fields(added.webhook()).and("secret", added.secret()), added.webhook().version(),
                "/webhooks", Long.toString(added.webhook().id())));
    }

    private static Response secret(Response answer) {
        return Response.fromResponse(answer).header(HttpHeaders.CACHE_CONTROL, null)
                .header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    @GET
    @Path("/{id}")
    @Allowed({Role.ADMINISTRATOR, Role.AUDITOR})
    public Response one(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        WebhookView webhook = webhooks.webhook(id(id, WebhookRefusal.WEBHOOK_NOT_FOUND));
        return Answers.one(fields(webhook), webhook.version(), ifNoneMatch);
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @Allowed(Role.ADMINISTRATOR)
    public Response edit(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, Body body) {
        body.only("url", "description", "events", "enabled", "reason").changing("url", "description", "events", "enabled");
        return changed(editWebhook.edit(new EditWebhook.Request(id(id, WebhookRefusal.WEBHOOK_NOT_FOUND), body.text("url"),
                body.text("description"), body.texts("events"), body.flag("enabled"), body.text("reason"),
                Version.expected(ifMatch))));
    }

    @DELETE
    @Path("/{id}")
    @Allowed(Role.ADMINISTRATOR)
    public void delete(@PathParam("id") String id, @QueryParam("reason") String reason,
                       @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        deleteWebhook.delete(new DeleteWebhook.Request(id(id, WebhookRefusal.WEBHOOK_NOT_FOUND), reason,
                Version.expected(ifMatch)));
    }

    @POST
    @Idempotent
    @Path("/{id}/rotate-secret")
    @Allowed(Role.ADMINISTRATOR)
    public Response rotate(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, Body body) {
        body.only();
        RotateSecret.Receipt rotated = rotateSecret.rotate(id(id, WebhookRefusal.WEBHOOK_NOT_FOUND), Version.expected(ifMatch));
        return secret(Answers.changed(fields(rotated.webhook()).and("secret", rotated.secret(), "oldSecretUntil",
                rotated.oldUntil()), rotated.webhook().version()));
    }

    @POST
    @Idempotent
    @Path("/{id}/test")
    @Allowed(Role.ADMINISTRATOR)
    public Response test(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, Body body) {
        body.only();
        return changed(testWebhook.test(id(id, WebhookRefusal.WEBHOOK_NOT_FOUND), Version.expected(ifMatch)));
    }

    @POST
    @Idempotent
    @Path("/{id}/replay")
    @Allowed(Role.ADMINISTRATOR)
    public Response replay(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, Body body) {
        body.only("since");
        return changed(replayEvents.since(id(id, WebhookRefusal.WEBHOOK_NOT_FOUND), body.moment("since"),
                Version.expected(ifMatch)));
    }

    @GET
    @Path("/{id}/deliveries")
    @Allowed({Role.ADMINISTRATOR, Role.AUDITOR})
    public Fields deliveries(@PathParam("id") String id, @QueryParam("state") String state, @QueryParam("limit") String limit,
                             @QueryParam("cursor") String cursor) {
        return Answers.list(webhooks.deliveries(id(id, WebhookRefusal.WEBHOOK_NOT_FOUND),
                SubscriptionResource.constant("state", state, DeliveryState.class), Answers.limit(limit), cursor),
                WebhookResource::fields);
    }

    /** If-Match is the endpoint's. */
    @POST
    @Idempotent
    @Path("/{id}/deliveries/{delivery}/replay")
    @Allowed(Role.ADMINISTRATOR)
    public Response replayOne(@PathParam("id") String id, @PathParam("delivery") String delivery,
                              @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, Body body) {
        body.only();
        return Response.ok(fields(replayEvents.one(id(id, WebhookRefusal.WEBHOOK_NOT_FOUND),
                id(delivery, WebhookRefusal.DELIVERY_NOT_FOUND), Version.expected(ifMatch)))).build();
    }

    private static Response changed(WebhookView webhook) {
        return Answers.changed(fields(webhook), webhook.version());
    }

    private static long id(String text, RefusalCode otherwise) {
        if (!text.matches("[1-9]\\d{0,17}")) {
            throw new Refusal(otherwise, text);
        }
        return Long.parseLong(text);
    }

    private static Fields fields(WebhookView webhook) {
        return Fields.of("id", webhook.id(), "url", webhook.url(), "description", webhook.description(), "events",
                webhook.events(), "state", webhook.state(), "createdAt", webhook.createdAt(), "createdBy", webhook.createdBy());
    }

    private static Fields fields(DeliveryRow row) {
        return Fields.of("id", row.id(), "event", row.event(), "type", row.type(), "subject", row.subject(), "at", row.at(),
                "state", row.state(), "attempts", row.attempts(), "nextAttemptAt", row.dueAt(), "lastAttemptAt", row.lastAt(),
                "status", row.status(), "problem", row.problem(), "detail", row.detail());
    }
}
