package io.tenure.api;

import io.tenure.kernel.Allowed;
import io.tenure.kernel.Page;
import io.tenure.kernel.Role;
import io.tenure.services.subscription.OrderQueries;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * Charges over all subscriptions that the caller may see, newest first: by pages, or all of them as CSV ({@code Accept:
 * text/csv} or {@code ?format=csv}).
 */
@Path("/charges")
@ApplicationScoped
public class ChargeResource {

    @Inject
    private OrderQueries orders;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Allowed({Role.CUSTOMER, Role.ADMINISTRATOR, Role.AUDITOR})
    public Response list(@QueryParam("customer") String customer, @QueryParam("format") String format,
                         @QueryParam("limit") String limit, @QueryParam("cursor") String cursor) {
        if (ChargeTable.isCsv(format)) {
            return table(customer);
        }
        return Response.ok(Answers.list(orders.charges(Answers.filter(customer), Answers.limit(limit), cursor),
                SubscriptionFields::of)).build();
    }

    @GET
    @Produces(ChargeTable.TYPE)
    @Allowed({Role.CUSTOMER, Role.ADMINISTRATOR, Role.AUDITOR})
    public Response table(@QueryParam("customer") String customer) {
        return ChargeTable.csv(at -> orders.charges(Answers.filter(customer), Page.MAX_LIMIT, at));
    }
}
