package io.tenure.api;

import io.tenure.api.json.Fields;
import io.tenure.kernel.Allowed;
import io.tenure.kernel.Caller;
import io.tenure.kernel.Role;
import io.tenure.kernel.audit.AuditQueries;
import io.tenure.services.catalog.CatalogQueries;
import io.tenure.services.customer.CustomerQueries;
import io.tenure.services.subscription.OrderQueries;
import io.tenure.services.subscription.RevealActivationCode;
import io.tenure.services.subscription.SubscriptionQueries;
import io.tenure.services.subscription.SubscriptionView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Get Activation Code and Get Details: what is never kept by anybody on the way. */
@Path("/subscriptions")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class SubscriptionCodeResource {

    private static final String NOT_KEPT = "no-store";

    @Inject
    private SubscriptionQueries subscriptions;

    @Inject
    private RevealActivationCode revealActivationCode;

    @Inject
    private CustomerQueries customers;

    @Inject
    private CatalogQueries catalog;

    @Inject
    private OrderQueries orders;

    @Inject
    private AuditQueries audit;

    @Inject
    private Caller caller;

    @GET
    @Path("/{number}/activation-code")
    @Allowed({Role.CUSTOMER, Role.ADMINISTRATOR})
    public Response code(@PathParam("number") String number) {
        return notKept(Fields.of("activationCode", revealActivationCode.reveal(number).formatted()));
    }

    /** Everything known, with the newest orders, charges and events. An auditor gets all but the activation code. */
    @GET
    @Path("/{number}/details")
    @Allowed({Role.ADMINISTRATOR, Role.AUDITOR})
    public Response details(@PathParam("number") String number) {
        SubscriptionView subscription = subscriptions.subscription(number);
        boolean reveals = caller.actor().role() == Role.ADMINISTRATOR && subscription.serial() != null;
        return notKept(Fields.of(
                "subscription", SubscriptionFields.of(subscription, caller.actor()),
                "activationCode", reveals ? revealActivationCode.reveal(number).formatted() : null,
                "serial", subscription.serial(),
                "externalId", subscription.externalId(),
                "customer", CustomerResource.fields(customers.customer(subscription.customer())),
                "sku", SkuResource.fields(catalog.sku(subscription.sku())),
                "orders", orders.ofSubscription(number, null, null).map(order -> SubscriptionFields.of(number, order))
                        .items(),
                "charges", orders.chargesOf(number, null, null).map(SubscriptionFields::of).items(),
                "timeline", audit.timeline("SUBSCRIPTION", subscription.id(), null, null).map(AuditResource::event)
                        .items()));
    }

    private static Response notKept(Fields body) {
        return Response.ok(body).header(HttpHeaders.CACHE_CONTROL, NOT_KEPT).build();
    }
}
