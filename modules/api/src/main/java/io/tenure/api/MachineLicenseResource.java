package io.tenure.api;

import io.tenure.activation.device.ActivateLicense;
import io.tenure.activation.device.ActivateReserve;
import io.tenure.activation.device.DeviceAction;
import io.tenure.activation.device.DeviceLicense;
import io.tenure.activation.device.DeviceQueries;
import io.tenure.activation.device.ReleaseDevice;
import io.tenure.activation.device.RemoveLicense;
import io.tenure.activation.device.RemoveReserveCode;
import io.tenure.activation.device.RevealReserveCode;
import io.tenure.activation.device.SaveReserveCode;
import io.tenure.api.idempotency.Idempotent;
import io.tenure.api.json.Body;
import io.tenure.api.json.Fields;
import io.tenure.api.json.Values;
import io.tenure.kernel.Allowed;
import io.tenure.kernel.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The license of a device or an installation, and the reserve activation code behind it. */
@Path("/machines")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class MachineLicenseResource {

    private static final String CODE = "activationCode";

    @Inject
    private DeviceQueries devices;

    @Inject
    private ActivateLicense activateLicense;

    @Inject
    private RemoveLicense removeLicense;

    @Inject
    private ReleaseDevice releaseDevice;

    @Inject
    private SaveReserveCode saveReserveCode;

    @Inject
    private RemoveReserveCode removeReserveCode;

    @Inject
    private RevealReserveCode revealReserveCode;

    @Inject
    private ActivateReserve activateReserve;

    @Inject
    private HttpServletRequest request;

    @GET
    @Path("/{id}/license")
    @Allowed({Role.CUSTOMER, Role.ADMINISTRATOR, Role.AUDITOR})
    public Response license(@PathParam("id") String id) {
        DeviceLicense license = devices.license(id);
        return Answers.changed(DeviceFields.of(license), license.machine().version());
    }

    @POST
    @Idempotent(ownTransactions = true)
    @Path("/{id}/license")
    @Allowed({Role.CUSTOMER, Role.ADMINISTRATOR})
    public Response activate(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, Body body) {
        body.only(CODE, "keyFile");
        activateLicense.activate(new ActivateLicense.Request(id, body.text(CODE), body.text("keyFile"),
                Version.expected(ifMatch), request.getRemoteAddr()));
        return license(id);
    }

    @DELETE
    @Path("/{id}/license")
    @Allowed({Role.CUSTOMER, Role.ADMINISTRATOR})
    public Response remove(@PathParam("id") String id, @QueryParam("reason") String reason,
                           @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        removeLicense.remove(new RemoveLicense.Request(id, reason, Version.expected(ifMatch)));
        return license(id);
    }

    @POST
    @Idempotent(ownTransactions = true)
    @Path("/{id}/release")
    @Allowed({Role.CUSTOMER, Role.ADMINISTRATOR})
    public Response release(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, Body body) {
        body.only("reason");
        releaseDevice.release(new ReleaseDevice.Request(id, body.text("reason"), Version.expected(ifMatch)));
        return license(id);
    }

    @PUT
    @Path("/{id}/reserve-code")
    @Allowed({Role.CUSTOMER, Role.ADMINISTRATOR})
    public Response save(@PathParam("id") String id, @QueryParam("replace") String replace,
                         @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, Body body) {
        body.only(CODE);
        saveReserveCode.save(new SaveReserveCode.Request(id, body.text(CODE), Values.flag("replace", replace),
                Version.expected(ifMatch), request.getRemoteAddr()));
        return license(id);
    }

    @DELETE
    @Path("/{id}/reserve-code")
    @Allowed({Role.CUSTOMER, Role.ADMINISTRATOR})
    public Response removeReserve(@PathParam("id") String id, @QueryParam("reason") String reason,
                                  @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        removeReserveCode.remove(new RemoveReserveCode.Request(id, reason, Version.expected(ifMatch)));
        return license(id);
    }

    @GET
    @Path("/{id}/reserve-code")
    @Allowed({Role.CUSTOMER, Role.ADMINISTRATOR})
    public Response reveal(@PathParam("id") String id) {
        return Response.ok(Fields.of(CODE, revealReserveCode.reveal(id).formatted()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    @POST
    @Idempotent(ownTransactions = true)
    @Path("/{id}/reserve-code/try-again")
    @Allowed({Role.CUSTOMER, Role.ADMINISTRATOR})
    public Response tryAgain(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return act(id, DeviceAction.TRY_AGAIN, ifMatch);
    }

    @POST
    @Idempotent(ownTransactions = true)
    @Path("/{id}/reserve-code/activate-now")
    @Allowed({Role.CUSTOMER, Role.ADMINISTRATOR})
    public Response activateNow(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return act(id, DeviceAction.ACTIVATE_NOW, ifMatch);
    }

    private Response act(String id, DeviceAction action, String ifMatch) {
        activateReserve.activate(new ActivateReserve.Request(id, action, Version.expected(ifMatch)));
        return license(id);
    }
}
