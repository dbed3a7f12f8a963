package io.tenure.api;

import io.tenure.api.idempotency.Idempotent;
import io.tenure.api.json.Body;
import io.tenure.api.json.Fields;
import io.tenure.authority.vendor.Activation;
import io.tenure.authority.vendor.ResellerDesk;
import io.tenure.kernel.Allowed;
import io.tenure.kernel.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** What a reseller's Tenure asks this one's license authority (rulings.md 31). */
@Path("/authority")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class ResellerResource {

    @Inject
    private ResellerDesk desk;

    @POST
    @Path("/look-ups")
    @Idempotent
    @Allowed({Role.RESELLER, Role.ADMINISTRATOR})
    public Response lookUp(Body body) {
        body.only("activationCode");
        return Response.ok(LicenseJson.of(desk.lookUp(body.text("activationCode")))).build();
    }

    @POST
    @Path("/activations")
    @Idempotent
    @Allowed({Role.RESELLER, Role.ADMINISTRATOR})
    public Response activate(Body body) {
        body.only("activationCode", "machine");
        Activation activation = desk.activate(body.text("activationCode"), body.text("machine"));
        return Response.ok(Fields.of("license", LicenseJson.of(activation.license()), "firstOn", activation.firstOn(),
                "machines", activation.machines())).build();
    }

    @POST
    @Path("/releases")
    @Idempotent
    @Allowed({Role.RESELLER, Role.ADMINISTRATOR})
    public Response release(Body body) {
        body.only("serial", "machine");
        desk.release(body.text("serial"), body.text("machine"));
        return Response.ok(Fields.of("serial", body.text("serial"), "machine", body.text("machine"))).build();
    }

    @GET
    @Path("/licenses/{serial}/replacement")
    @Allowed({Role.RESELLER, Role.ADMINISTRATOR})
    public Fields replacement(@PathParam("serial") String serial) {
        return Fields.of("license", desk.replacement(serial).map(LicenseJson::of));
    }
}
