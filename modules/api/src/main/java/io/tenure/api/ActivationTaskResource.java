package io.tenure.api;

import io.tenure.activation.key.KeyOutcome;
import io.tenure.activation.task.Again;
import io.tenure.activation.task.CreateTask;
import io.tenure.activation.task.PreviewTask;
import io.tenure.activation.task.ResultRow;
import io.tenure.activation.task.RunTask;
import io.tenure.activation.task.StopTask;
import io.tenure.activation.task.TaskPreview;
import io.tenure.activation.task.TaskQueries;
import io.tenure.activation.task.TaskState;
import io.tenure.activation.task.TaskTarget;
import io.tenure.activation.task.TaskView;
import io.tenure.api.idempotency.Idempotent;
import io.tenure.api.json.Body;
import io.tenure.api.json.Fields;
import io.tenure.api.json.Values;
import io.tenure.kernel.Allowed;
import io.tenure.kernel.Role;
import io.tenure.kernel.audit.AuditQueries;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Activation tasks: one key for many machines, as active or additional key. */
@Path("/activation-tasks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class ActivationTaskResource {

    private static final String PATH = "/activation-tasks";

    @Inject
    private TaskQueries tasks;

    @Inject
    private CreateTask createTask;

    @Inject
    private PreviewTask previewTask;

    @Inject
    private RunTask runTask;

    @Inject
    private StopTask stopTask;

    @Inject
    private AuditQueries audit;

    @GET
    @Allowed({Role.ADMINISTRATOR, Role.AUDITOR})
    public Fields list(@QueryParam("state") String state, @QueryParam("key") String key,
                       @QueryParam("limit") String limit, @QueryParam("cursor") String cursor) {
        return Answers.list(tasks.list(SubscriptionResource.constant("state", state, TaskState.class),
                Answers.filter(key), Answers.limit(limit), cursor), ActivationTaskResource::fields);
    }

    /** With {@code preview=true} the pre-flight, which auditors may see too; creating is for administrators. */
    @POST
    @Idempotent
    @Allowed({Role.ADMINISTRATOR, Role.AUDITOR})
    public Response create(@QueryParam("preview") String preview, Body body) {
        body.only("name", "key", "additional", "machines", "group", "startAt", "run");
        List<String> machines = body.texts("machines");
        boolean additional = Boolean.TRUE.equals(body.flag("additional"));
        TaskTarget target = new TaskTarget(machines, body.text("group"));
        if (Values.flag("preview", preview)) {
            return Response.ok(fields(previewTask.preview(new PreviewTask.Request(body.text("key"), additional, target))))
                    .build();
        }
        TaskView task = createTask.create(new CreateTask.Request(body.text("name"), body.text("key"), additional, target,
                body.moment("startAt"), Boolean.TRUE.equals(body.flag("run"))));
        return Answers.created(fields(task), task.version(), PATH, task.number());
    }

    @GET
    @Path("/{id}")
    @Allowed({Role.ADMINISTRATOR, Role.AUDITOR})
    public Response one(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        TaskView task = tasks.task(id);
        return Answers.one(fields(task), task.version(), ifNoneMatch);
    }

    @POST
    @Idempotent
    @Path("/{id}/run")
    @Allowed(Role.ADMINISTRATOR)
    public Response run(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, Body body) {
        body.only("only");
        Again only = body.choice("only", Again.class);
        TaskView task = runTask.run(new RunTask.Request(id, only == null ? Again.ALL : only, Version.expected(ifMatch)));
        return Answers.changed(fields(task), task.version());
    }

    @POST
    @Idempotent
    @Path("/{id}/stop")
    @Allowed(Role.ADMINISTRATOR)
    public Response stop(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, Body body) {
        body.only("reason");
        TaskView task = stopTask.stop(new StopTask.Request(id, body.text("reason"), Version.expected(ifMatch)));
        return Answers.changed(fields(task), task.version());
    }

    @GET
    @Path("/{id}/results")
    @Allowed({Role.ADMINISTRATOR, Role.AUDITOR})
    public Fields results(@PathParam("id") String id, @QueryParam("outcome") String outcome,
                          @QueryParam("limit") String limit, @QueryParam("cursor") String cursor) {
        return Answers.list(tasks.results(id, SubscriptionResource.constant("outcome", outcome, KeyOutcome.class),
                Answers.limit(limit), cursor), ActivationTaskResource::fields);
    }

    @GET
    @Path("/{id}/timeline")
    @Allowed({Role.ADMINISTRATOR, Role.AUDITOR})
    public Fields timeline(@PathParam("id") String id, @QueryParam("limit") String limit,
                           @QueryParam("cursor") String cursor) {
        return Answers.list(audit.timeline("ACTIVATION_TASK", tasks.task(id).id(), Answers.limit(limit), cursor),
                AuditResource::event);
    }

    private static Fields fields(TaskView task) {
        return Fields.of("id", task.number(), "name", task.name(), "key", task.serial(), "additional",
                task.additional(), "group", task.group(), "state", task.state(), "total", task.total(), "done",
                task.done(), "failed", task.failed(), "startAt", task.startAt(), "vendorCode", task.vendorCode(),
                "renewalCode", task.renewalCode(), "createdAt", task.createdAt(), "createdBy", task.createdBy(),
                "startedAt", task.startedAt(), "finishedAt", task.finishedAt());
    }

    private static Fields fields(ResultRow row) {
        return Fields.of("machine", row.machine(), "machineName", row.name(), "outcome", row.outcome(), "code",
                row.code(), "role", row.role(), "removed", row.removed(), "at", row.at());
    }

    private static Fields fields(TaskPreview preview) {
        Fields codes = Fields.of();
        preview.codes().forEach((code, machines) -> codes.and(code, machines));
        return Fields.of("total", preview.total(), "added", preview.added(), "replaced", preview.replaced(), "failed",
                preview.failed(), "codes", codes, "warnings", List.copyOf(preview.warnings()), "limit", preview.limit(),
                "used", preview.used(), "usedAfter", preview.usedAfter(), "items",
                preview.rows().stream().map(ActivationTaskResource::fields).toList());
    }
}
