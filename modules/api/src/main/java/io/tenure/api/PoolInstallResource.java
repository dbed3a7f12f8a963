package io.tenure.api;

import io.tenure.activation.task.TaskTarget;
import io.tenure.api.idempotency.Idempotent;
import io.tenure.api.json.Body;
import io.tenure.api.json.Fields;
import io.tenure.api.json.Values;
import io.tenure.kernel.Allowed;
import io.tenure.kernel.Role;
import io.tenure.services.pool.CancelInstalls;
import io.tenure.services.pool.ConfirmInstall;
import io.tenure.services.pool.EditInstalls;
import io.tenure.services.pool.ExtendMachines;
import io.tenure.services.pool.InstallFilter;
import io.tenure.services.pool.InstallState;
import io.tenure.services.pool.PoolQueries;
import io.tenure.services.pool.PoolReceipt;
import io.tenure.services.pool.PoolRequest;
import io.tenure.services.pool.PreviewInstalls;
import io.tenure.services.pool.ReturnExtensions;
import io.tenure.services.pool.ScheduleInstalls;
import io.tenure.services.pool.UninstallMachines;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import java.util.List;

/** Machines of a pool: install, confirm, uninstall, extend, return; one machine, many, or a group, all or nothing. */
@Path("/pools")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class PoolInstallResource {

    @Inject
    private PoolQueries pools;

    @Inject
    private ScheduleInstalls schedule;

    @Inject
    private PreviewInstalls preview;

    @Inject
    private ConfirmInstall confirm;

    @Inject
    private CancelInstalls cancel;

    @Inject
    private UninstallMachines uninstall;

    @Inject
    private ExtendMachines extend;

    @Inject
    private ReturnExtensions giveBack;

    @Inject
    private EditInstalls edit;

    private static TaskTarget target(Body body) {
        body.only("machine", "machines", "group", "reason");
        String machine = body.text("machine");
        return new TaskTarget(machine == null ? body.texts("machines") : List.of(machine), body.text("group"));
    }

    private static PoolRequest request(String pool, Body body, String ifMatch) {
        return new PoolRequest(pool, body.text("reason"), Version.expected(ifMatch));
    }

    /** With {@code preview=true} what the wave would use, for auditors too; {@code count} asks for any so many machines. */
    @POST
    @Idempotent
    @Path("/{id}/installs")
    @Allowed({Role.ADMINISTRATOR, Role.AUDITOR})
    public Response install(@PathParam("id") String id, @QueryParam("preview") String asked,
                            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, Body body) {
        if (Values.flag("preview", asked)) {
            body.only("machine", "machines", "group", "reason", "count");
            Integer count = body.wholeNumber("count");
            return Response.ok(PoolFields.of(count == null ? preview.preview(id, new TaskTarget(body.text("machine") == null
                    ? body.texts("machines") : List.of(body.text("machine")), body.text("group")))
                    : preview.preview(id, count))).build();
        }
        TaskTarget target = target(body);
        PoolReceipt receipt = schedule.schedule(request(id, body, ifMatch), target);
        return Response.status(Response.Status.CREATED).entity(answer(receipt)).build();
    }

    /** Of one machine what it has now, too. */
    private Fields answer(PoolReceipt receipt) {
        return receipt.machines().size() == 1
                ? PoolFields.of(pools.machine(receipt.pool(), receipt.machines().get(0))).and(PoolFields.of(receipt))
                : PoolFields.of(receipt);
    }

    @POST
    @Idempotent
    @Path("/{id}/installs/{machine}/confirm")
    @Allowed(Role.ADMINISTRATOR)
    public Response confirm(@PathParam("id") String id, @PathParam("machine") String machine,
                            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, Body body) {
        body.only("reason");
        confirm.confirm(request(id, body, ifMatch), one(machine));
        return machine(id, machine);
    }

    private static TaskTarget one(String machine) {
        return new TaskTarget(List.of(machine), null);
    }

    @DELETE
    @Path("/{id}/installs/{machine}")
    @Allowed(Role.ADMINISTRATOR)
    public void cancel(@PathParam("id") String id, @PathParam("machine") String machine, @QueryParam("reason") String reason,
                       @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        cancel.cancel(new PoolRequest(id, reason, Version.expected(ifMatch)), one(machine));
    }

    @POST
    @Idempotent
    @Path("/{id}/uninstalls")
    @Allowed(Role.ADMINISTRATOR)
    public Response uninstall(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, Body body) {
        TaskTarget target = target(body);
        return Response.ok(PoolFields.of(uninstall.uninstall(request(id, body, ifMatch), target))).build();
    }

    @POST
    @Idempotent
    @Path("/{id}/extensions")
    @Allowed(Role.ADMINISTRATOR)
    public Response extend(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, Body body) {
        TaskTarget target = target(body);
        return Response.ok(answer(extend.extend(request(id, body, ifMatch), target))).build();
    }

    @POST
    @Idempotent
    @Path("/{id}/returns")
    @Allowed(Role.ADMINISTRATOR)
    public Response giveBack(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, Body body) {
        TaskTarget target = target(body);
        return Response.ok(answer(giveBack.giveBack(request(id, body, ifMatch), target))).build();
    }

    @GET
    @Path("/{id}/machines")
    @Allowed({Role.ADMINISTRATOR, Role.AUDITOR})
    public Fields machines(@PathParam("id") String id, @QueryParam("group") String group, @QueryParam("state") String state,
                           @QueryParam("expiringWithin") String expiring, @QueryParam("q") String q,
                           @QueryParam("limit") String limit, @QueryParam("cursor") String cursor) {
        InstallFilter filter = new InstallFilter(Answers.filter(group),
                SubscriptionResource.constant("state", state, InstallState.class),
                Values.wholeNumber("expiringWithin", Answers.filter(expiring)), q);
        return Answers.list(pools.machines(id, filter, Answers.limit(limit), cursor), PoolFields::of);
    }

    /** Its days follow the clock, so no version of it stays true: it is never answered with 304. */
    @GET
    @Path("/{id}/machines/{machine}")
    @Allowed({Role.ADMINISTRATOR, Role.AUDITOR})
    public Response machine(@PathParam("id") String id, @PathParam("machine") String machine) {
        return Answers.changed(PoolFields.of(pools.machine(id, machine)), pools.pool(id).version());
    }

    @PATCH
    @Path("/{id}/machines/{machine}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @Allowed(Role.ADMINISTRATOR)
    public Response edit(@PathParam("id") String id, @PathParam("machine") String machine,
                         @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, Body body) {
        body.only("autoExtend", "softwareRemoved", "reason").changing("autoExtend", "softwareRemoved");
        edit.edit(new EditInstalls.Request(request(id, body, ifMatch), one(machine), body.flag("autoExtend"),
                body.flag("softwareRemoved")));
        return machine(id, machine);
    }
}
