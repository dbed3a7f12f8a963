package io.tenure.api;

import io.tenure.api.json.Fields;
import io.tenure.kernel.Allowed;
import io.tenure.kernel.Role;
import io.tenure.services.subscription.OrderQueries;
import io.tenure.services.subscription.OrderStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

/** Orders over all subscriptions that the caller may see, newest first. */
@Path("/orders")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class OrderResource {

    @Inject
    private OrderQueries orders;

    @GET
    @Allowed({Role.CUSTOMER, Role.ADMINISTRATOR, Role.AUDITOR})
    public Fields list(@QueryParam("status") String status, @QueryParam("limit") String limit,
                       @QueryParam("cursor") String cursor) {
        OrderStatus only = SubscriptionResource.constant("status", status, OrderStatus.class);
        return Answers.list(orders.all(only, Answers.limit(limit), cursor), row -> SubscriptionFields
                .of(row.subscription(), row.order())
                .and("customer", row.customer(), "customerName", row.customerName()));
    }
}
