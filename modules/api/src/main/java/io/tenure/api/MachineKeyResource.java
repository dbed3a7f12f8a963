package io.tenure.api;

import io.tenure.activation.machine.MachineQueries;
import io.tenure.activation.machine.MachineRow;
import io.tenure.activation.machine.RemoveKey;
import io.tenure.api.json.Fields;
import io.tenure.kernel.Allowed;
import io.tenure.kernel.Role;
import io.tenure.kernel.audit.AuditQueries;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** What a machine holds, what covers it on which day, and what happened to it. */
@Path("/machines")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class MachineKeyResource {

    @Inject
    private MachineQueries machines;

    @Inject
    private RemoveKey removeKey;

    @Inject
    private AuditQueries audit;

    @GET
    @Path("/{id}/keys")
    @Allowed({Role.CUSTOMER, Role.ADMINISTRATOR, Role.AUDITOR})
    public Fields keys(@PathParam("id") String id) {
        return keys(machines.row(id));
    }

    @DELETE
    @Path("/{id}/keys/{serial}")
    @Allowed(Role.ADMINISTRATOR)
    public Response remove(@PathParam("id") String id, @PathParam("serial") String serial,
                           @QueryParam("reason") String reason, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        MachineRow left = removeKey.remove(new RemoveKey.Request(id, serial, reason, Version.expected(ifMatch)));
        return Answers.changed(keys(left), left.machine().version());
    }

    private static Fields keys(MachineRow machine) {
        return Fields.of("active", machine.active().stream().map(MachineFields::of).toList(), "additional",
                machine.additional().stream().map(MachineFields::of).toList());
    }

    @GET
    @Path("/{id}/coverage")
    @Allowed({Role.CUSTOMER, Role.ADMINISTRATOR, Role.AUDITOR})
    public Response coverage(@PathParam("id") String id) {
        return Answers.array(machines.coverage(id).rows(), MachineFields::of);
    }

    @GET
    @Path("/{id}/timeline")
    @Allowed({Role.CUSTOMER, Role.ADMINISTRATOR, Role.AUDITOR})
    public Fields timeline(@PathParam("id") String id, @QueryParam("limit") String limit,
                           @QueryParam("cursor") String cursor) {
        return Answers.list(audit.timeline("MACHINE", machines.machine(id).id(), Answers.limit(limit), cursor),
                AuditResource::event);
    }
}
