package io.tenure.api;

import io.tenure.api.json.Fields;
import io.tenure.kernel.Allowed;
import io.tenure.kernel.Role;
import io.tenure.kernel.audit.AuditQueries;
import io.tenure.kernel.audit.AuditRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

/** Everything that happened: who, when, why, before and after. */
@Path("/audit")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class AuditResource {

    @Inject
    private AuditQueries audit;

    @GET
    @Allowed({Role.ADMINISTRATOR, Role.AUDITOR})
    public Fields list(@QueryParam("actor") String actor, @QueryParam("action") String action,
                       @QueryParam("limit") String limit, @QueryParam("cursor") String cursor) {
        return Answers.list(audit.all(Answers.filter(actor), Answers.filter(action), Answers.limit(limit), cursor),
                row -> event(row).and("subjectType", row.subjectType(), "subject", row.subject()));
    }

    /** One row of a timeline. */
    static Fields event(AuditRow row) {
        return Fields.of("id", row.id(), "at", row.at(), "actor", row.actor(), "role",
                TokenResource.role(row.role()), "onBehalfOf", row.onBehalfOf(), "action", row.action(), "reason",
                row.reason(), "before", Fields.parsed(row.before()), "after", Fields.parsed(row.after()));
    }
}
