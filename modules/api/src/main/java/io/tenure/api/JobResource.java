package io.tenure.api;

import io.tenure.api.idempotency.Idempotent;
import io.tenure.api.json.Body;
import io.tenure.api.json.Fields;
import io.tenure.kernel.Allowed;
import io.tenure.kernel.Role;
import io.tenure.kernel.due.Job;
import io.tenure.kernel.due.JobQueries;
import io.tenure.kernel.due.RunJob;
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

/** Tenure's own recurring work. */
@Path("/jobs")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class JobResource {

    @Inject
    private JobQueries jobs;

    @Inject
    private RunJob runJob;

    /** There are few, so the list is whole. */
    @GET
    @Allowed({Role.ADMINISTRATOR, Role.AUDITOR})
    public Fields list() {
        return Fields.of("items", jobs.jobs().stream().map(JobResource::fields).toList(), "next", null);
    }

    @GET
    @Path("/{name}")
    @Allowed({Role.ADMINISTRATOR, Role.AUDITOR})
    public Fields one(@PathParam("name") String name) {
        return fields(jobs.job(name));
    }

    /** What is due of it is done when this is answered. */
    @POST
    @Idempotent(ownTransactions = true)
    @Path("/{name}/run")
    @Allowed(Role.ADMINISTRATOR)
    public Response run(@PathParam("name") String name, Body body) {
        body.only();
        int rows = runJob.run(name);
        return Response.ok(fields(jobs.job(name)).and("ran", rows)).build();
    }

    private static Fields fields(Job job) {
        return Fields.of("name", job.name(), "state", job.state(), "nextAt", job.nextAt(), "lag", job.lag(), "lastAt",
                job.lastAt(), "lastRows", job.lastRows(), "rows", job.rows(), "failedAt", job.failedAt(), "failure",
                job.failure());
    }
}
