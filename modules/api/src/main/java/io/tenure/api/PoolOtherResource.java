package io.tenure.api;

import io.tenure.api.idempotency.Idempotent;
import io.tenure.api.json.Body;
import io.tenure.kernel.Allowed;
import io.tenure.kernel.Role;
import io.tenure.services.pool.PoolRequest;
import io.tenure.services.pool.PutAside;
import io.tenure.services.pool.ResolveOther;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Licenses of a pool that are put aside as Other, and what becomes of them. */
@Path("/pools")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class PoolOtherResource {

    @Inject
    private PutAside putAside;

    @Inject
    private ResolveOther resolve;

    @POST
    @Idempotent
    @Path("/{id}/others")
    @Allowed(Role.ADMINISTRATOR)
    public Response putAside(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, Body body) {
        body.only("license", "reason", "ticket");
        return Response.ok(PoolFields.of(putAside.putAside(new PutAside.Request(new PoolRequest(id, body.text("reason"),
                Version.expected(ifMatch)), body.text("license"), body.text("ticket"))))).build();
    }

    @POST
    @Idempotent
    @Path("/{id}/others/{license}/resolve")
    @Allowed(Role.ADMINISTRATOR)
    public Response resolve(@PathParam("id") String id, @PathParam("license") String license,
                            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, Body body) {
        body.only("outcome", "reason", "ticket");
        return Response.ok(PoolFields.of(resolve.resolve(new ResolveOther.Request(new PoolRequest(id, body.text("reason"),
                Version.expected(ifMatch)), license, body.choice("outcome", ResolveOther.Outcome.class),
                body.text("ticket"))))).build();
    }
}
