package io.tenure.api;

import io.tenure.kernel.Allowed;
import io.tenure.kernel.Page;
import io.tenure.kernel.Role;
import io.tenure.services.subscription.OrderQueries;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * The charges of one subscription, newest first: by pages, or all of them as CSV ({@code Accept: text/csv} or {@code
 * ?format=csv}).
 */
@Path("/subscriptions/{number}/charges")
@ApplicationScoped
public class SubscriptionChargeResource {

    @Inject
    private OrderQueries orders;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Allowed({Role.CUSTOMER, Role.ADMINISTRATOR, Role.AUDITOR})
    public Response list(@PathParam("number") String number, @QueryParam("format") String format,
                         @QueryParam("limit") String limit, @QueryParam("cursor") String cursor) {
        if (ChargeTable.isCsv(format)) {
            return table(number);
        }
        return Response.ok(Answers.list(orders.chargesOf(number, Answers.limit(limit), cursor), SubscriptionFields::of))
                .build();
    }

    @GET
    @Produces(ChargeTable.TYPE)
    @Allowed({Role.CUSTOMER, Role.ADMINISTRATOR, Role.AUDITOR})
    public Response table(@PathParam("number") String number) {
        return ChargeTable.csv(at -> orders.chargesOf(number, Page.MAX_LIMIT, at));
    }
}
