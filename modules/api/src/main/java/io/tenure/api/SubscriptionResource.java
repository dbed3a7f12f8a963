package io.tenure.api;

import io.tenure.api.idempotency.Idempotent;
import io.tenure.api.json.Body;
import io.tenure.api.json.Fields;
import io.tenure.api.json.Values;
import io.tenure.kernel.Allowed;
import io.tenure.kernel.Caller;
import io.tenure.kernel.CommonRefusal;
import io.tenure.kernel.Refusal;
import io.tenure.kernel.Role;
import io.tenure.kernel.audit.AuditQueries;
import io.tenure.services.customer.CustomerQueries;
import io.tenure.services.customer.CustomerView;
import io.tenure.services.subscription.BuySubscription;
import io.tenure.services.subscription.PreviewChange;
import io.tenure.services.subscription.SubscriptionFilter;
import io.tenure.services.subscription.SubscriptionQueries;
import io.tenure.services.subscription.SubscriptionStatus;
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

/** Subscriptions: list, buy, read. What changes one is in {@link SubscriptionActions}. */
@Path("/subscriptions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class SubscriptionResource {

    @Inject
    private SubscriptionQueries subscriptions;

    @Inject
    private CustomerQueries customers;

    @Inject
    private BuySubscription buySubscription;

    @Inject
    private PreviewChange previewChange;

    @Inject
    private AuditQueries audit;

    @Inject
    private Caller caller;

    @GET
    @Allowed({Role.CUSTOMER, Role.ADMINISTRATOR, Role.AUDITOR})
    public Fields list(@QueryParam("customer") String customer, @QueryParam("status") String status,
                       @QueryParam("sku") String sku, @QueryParam("q") String q, @QueryParam("sort") String sort,
                       @QueryParam("limit") String limit, @QueryParam("cursor") String cursor) {
        SubscriptionFilter filter = new SubscriptionFilter(Answers.filter(customer),
                constant("status", status, SubscriptionStatus.class), Answers.filter(sku), q,
                constant("sort", sort, SubscriptionFilter.Sort.class));
        return Answers.list(subscriptions.views(filter, Answers.limit(limit), cursor),
                row -> SubscriptionFields.of(row, caller.actor()));
    }

    static <E extends Enum<E>> E constant(String name, String value, Class<E> type) {
        return Answers.filter(value) == null ? null : Values.choice(name, value.strip(), type);
    }

    @GET
    @Path("/{number}")
    @Allowed({Role.CUSTOMER, Role.ADMINISTRATOR, Role.AUDITOR})
    public Response one(@PathParam("number") String number,
                        @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        SubscriptionView subscription = subscriptions.subscription(number);
        return Answers.one(SubscriptionFields.of(subscription, caller.actor()), subscription.version(), ifNoneMatch);
    }

    @POST
    @Idempotent
    @Allowed({Role.CUSTOMER, Role.ADMINISTRATOR, Role.AUDITOR})
    public Response buy(@QueryParam("preview") String preview, Body body) {
        boolean onlyPreview = Values.flag("preview", preview);
        if (!onlyPreview && caller.actor().role() == Role.AUDITOR) {
            throw new Refusal(CommonRefusal.FORBIDDEN);
        }
        body.only("customer", "sku", "seats", "poNumber", "reason");
        BuySubscription.Request asked = new BuySubscription.Request(customer(body), body.text("sku"),
                body.wholeNumber("seats"), body.text("poNumber"), body.text("reason"));
        if (onlyPreview) {
            customers.customer(asked.customer() == null ? "" : asked.customer());
            return Response.ok(SubscriptionFields.of(previewChange.purchase(asked.sku(), asked.seats()))).build();
        }
        SubscriptionView bought = buySubscription.buy(asked);
        return Answers.created(SubscriptionFields.of(bought, caller.actor()), bought.version(), "/subscriptions",
                bought.number());
    }

    /** Who is limited to one customer need not name it. */
    private String customer(Body body) {
        String named = body.text("customer");
        return named != null ? named : caller.customerId().flatMap(customers::byId).map(CustomerView::number)
                .orElse(null);
    }

    @GET
    @Path("/{number}/timeline")
    @Allowed({Role.CUSTOMER, Role.ADMINISTRATOR, Role.AUDITOR})
    public Fields timeline(@PathParam("number") String number, @QueryParam("limit") String limit,
                           @QueryParam("cursor") String cursor) {
        SubscriptionView subscription = subscriptions.subscription(number);
        return Answers.list(audit.timeline("SUBSCRIPTION", subscription.id(), Answers.limit(limit), cursor),
                AuditResource::event);
    }
}
