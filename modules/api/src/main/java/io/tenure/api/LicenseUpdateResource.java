package io.tenure.api;

import io.tenure.api.idempotency.Idempotent;
import io.tenure.api.json.Body;
import io.tenure.api.json.Fields;
import io.tenure.kernel.Allowed;
import io.tenure.kernel.Check;
import io.tenure.kernel.Role;
import io.tenure.services.update.SwitchUpdate;
import io.tenure.services.update.UpdateNow;
import io.tenure.services.update.UpdateQueries;
import io.tenure.services.update.UpdateSession;
import io.tenure.services.update.UpdateView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The automatic license update of an installation. */
@Path("/machines")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class LicenseUpdateResource {

    @Inject
    private UpdateQueries updates;

    @Inject
    private SwitchUpdate switchUpdate;

    @Inject
    private UpdateNow updateNow;

    @GET
    @Path("/{id}/license-update")
    @Allowed({Role.ADMINISTRATOR, Role.AUDITOR})
    public Response update(@PathParam("id") String id) {
        UpdateView update = updates.update(id);
        return Answers.changed(fields(update), update.version());
    }

    @PUT
    @Path("/{id}/license-update")
    @Allowed(Role.ADMINISTRATOR)
    public Response set(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, Body body) {
        body.only("enabled", "reason");
        UpdateView update = switchUpdate.set(new SwitchUpdate.Request(id, Check.present("enabled", body.flag("enabled")),
                body.text("reason"), Version.expected(ifMatch)));
        return Answers.changed(fields(update), update.version());
    }

    @POST
    @Idempotent(ownTransactions = true)
    @Path("/{id}/license-update/run")
    @Allowed(Role.ADMINISTRATOR)
    public Response run(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        updateNow.run(id, Version.expected(ifMatch));
        return update(id);
    }

    @GET
    @Path("/{id}/license-update/sessions")
    @Allowed({Role.ADMINISTRATOR, Role.AUDITOR})
    public Response sessions(@PathParam("id") String id) {
        return Answers.array(updates.sessions(id), LicenseUpdateResource::fields);
    }

    private static Fields fields(UpdateView update) {
        return Fields.of("enabled", update.enabled(), "nextRequestAt", update.nextRequestAt(), "retryUntil",
                update.retryUntil(), "lastResult", update.lastResult(), "lastRequestAt", update.lastRequestAt(),
                "disabledBy", update.disabledBy(), "setByGroup", update.byGroup());
    }

    private static Fields fields(UpdateSession session) {
        return Fields.of("at", session.at(), "result", session.result(), "message", session.result().message(),
                "expiresOn", session.expiresOn(), "byHand", session.byHand());
    }
}
