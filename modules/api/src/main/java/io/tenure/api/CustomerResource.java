package io.tenure.api;

import io.tenure.api.idempotency.Idempotent;
import io.tenure.api.json.Body;
import io.tenure.api.json.Fields;
import io.tenure.kernel.Allowed;
import io.tenure.kernel.Role;
import io.tenure.kernel.audit.AuditQueries;
import io.tenure.services.customer.AddCustomer;
import io.tenure.services.customer.CustomerQueries;
import io.tenure.services.customer.CustomerView;
import io.tenure.services.customer.EditCustomer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
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

/** Customers. A customer's token finds only its own. */
@Path("/customers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class CustomerResource {

    @Inject
    private CustomerQueries customers;

    @Inject
    private AddCustomer addCustomer;

    @Inject
    private EditCustomer editCustomer;

    @Inject
    private AuditQueries audit;

    @GET
    @Allowed({Role.CUSTOMER, Role.ADMINISTRATOR, Role.AUDITOR})
    public Fields list(@QueryParam("q") String q, @QueryParam("limit") String limit,
                       @QueryParam("cursor") String cursor) {
        return Answers.list(customers.customers(q, Answers.limit(limit), cursor), CustomerResource::fields);
    }

    @GET
    @Path("/{number}")
    @Allowed({Role.CUSTOMER, Role.ADMINISTRATOR, Role.AUDITOR})
    public Response one(@PathParam("number") String number,
                        @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        CustomerView customer = customers.customer(number);
        return Answers.one(fields(customer), customer.version(), ifNoneMatch);
    }

    @POST
    @Idempotent
    @Allowed(Role.ADMINISTRATOR)
    public Response add(Body body) {
        body.only("number", "name", "email");
        CustomerView customer = addCustomer.add(new AddCustomer.Request(body.text("number"), body.text("name"),
                body.text("email")));
        return Answers.created(fields(customer), customer.version(), "/customers", customer.number());
    }

    @PATCH
    @Path("/{number}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @Allowed(Role.ADMINISTRATOR)
    public Response edit(@PathParam("number") String number, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
                         Body body) {
        body.only("name", "email", "reason").changing("name", "email");
        CustomerView customer = editCustomer.edit(new EditCustomer.Request(number, body.text("name"),
                body.text("email"), body.text("reason"), Version.expected(ifMatch)));
        return Answers.changed(fields(customer), customer.version());
    }

    @GET
    @Path("/{number}/timeline")
    @Allowed({Role.CUSTOMER, Role.ADMINISTRATOR, Role.AUDITOR})
    public Fields timeline(@PathParam("number") String number, @QueryParam("limit") String limit,
                           @QueryParam("cursor") String cursor) {
        CustomerView customer = customers.customer(number);
        return Answers.list(audit.timeline("CUSTOMER", customer.id(), Answers.limit(limit), cursor),
                AuditResource::event);
    }

    static Fields fields(CustomerView customer) {
        return Fields.of("number", customer.number(), "name", customer.name(), "email", customer.email(), "createdAt",
                customer.createdAt());
    }
}
