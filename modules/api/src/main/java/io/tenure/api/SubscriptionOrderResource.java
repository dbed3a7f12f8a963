package io.tenure.api;

import io.tenure.api.idempotency.Idempotent;
import io.tenure.api.json.Body;
import io.tenure.api.json.Fields;
import io.tenure.kernel.Allowed;
import io.tenure.kernel.Caller;
import io.tenure.kernel.Refusal;
import io.tenure.kernel.Role;
import io.tenure.services.subscription.DropOrder;
import io.tenure.services.subscription.OrderQueries;
import io.tenure.services.subscription.SendOrderAgain;
import io.tenure.services.subscription.SubscriptionRefusal;
import io.tenure.services.subscription.SubscriptionView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The orders of one subscription; a failed one is sent again or dropped (rulings.md 2). */
@Path("/subscriptions/{number}/orders")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class SubscriptionOrderResource {

    @Inject
    private OrderQueries orders;

    @Inject
    private SendOrderAgain sendOrderAgain;

    @Inject
    private DropOrder dropOrder;

    @Inject
    private Caller caller;

    @GET
    @Allowed({Role.CUSTOMER, Role.ADMINISTRATOR, Role.AUDITOR})
    public Fields list(@PathParam("number") String number, @QueryParam("limit") String limit,
                       @QueryParam("cursor") String cursor) {
        return Answers.list(orders.ofSubscription(number, Answers.limit(limit), cursor),
                order -> SubscriptionFields.of(number, order));
    }

    @GET
    @Path("/{id}")
    @Allowed({Role.CUSTOMER, Role.ADMINISTRATOR, Role.AUDITOR})
    public Fields one(@PathParam("number") String number, @PathParam("id") String id) {
        return SubscriptionFields.of(number, orders.order(number, id(id)));
    }

    @POST
    @Idempotent
    @Path("/{id}/send-again")
    @Allowed(Role.ADMINISTRATOR)
    public Response sendAgain(@PathParam("number") String number, @PathParam("id") String id,
                              @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, Body body) {
        body.only();
        return answer(sendOrderAgain.send(number, id(id), Version.expected(ifMatch)));
    }

    @POST
    @Idempotent
    @Path("/{id}/drop")
    @Allowed(Role.ADMINISTRATOR)
    public Response drop(@PathParam("number") String number, @PathParam("id") String id,
                         @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, Body body) {
        body.only("reason");
        return answer(dropOrder.drop(number, id(id), body.text("reason"), Version.expected(ifMatch)));
    }

    private static int id(String text) {
        if (!text.matches("[1-9]\\d{0,8}")) {
            throw new Refusal(SubscriptionRefusal.ORDER_NOT_FOUND, text);
        }
        return Integer.parseInt(text);
    }

    private Response answer(SubscriptionView subscription) {
        return Answers.changed(SubscriptionFields.of(subscription, caller.actor()), subscription.version());
    }
}
