package io.tenure.api;

import io.tenure.api.json.Body;
import io.tenure.api.json.Fields;
import io.tenure.kernel.Allowed;
import io.tenure.kernel.Check;
import io.tenure.kernel.Role;
import io.tenure.services.update.GroupUpdate;
import io.tenure.services.update.GroupUpdateQueries;
import io.tenure.services.update.SwitchGroupUpdate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Groups of machines, and what they say about the automatic license update of their installations. */
@Path("/groups")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class GroupResource {

    @Inject
    private GroupUpdateQueries groups;

    @Inject
    private SwitchGroupUpdate switchUpdate;

    @GET
    @Allowed({Role.ADMINISTRATOR, Role.AUDITOR})
    public Fields groups(@QueryParam("limit") String limit, @QueryParam("cursor") String cursor) {
        return Answers.list(groups.list(Answers.limit(limit), cursor), GroupResource::listed);
    }

    @GET
    @Path("/{group}/license-update")
    @Allowed({Role.ADMINISTRATOR, Role.AUDITOR})
    public Response update(@PathParam("group") String group) {
        return answer(groups.group(group));
    }

    @PUT
    @Path("/{group}/license-update")
    @Allowed(Role.ADMINISTRATOR)
    public Response set(@PathParam("group") String group, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, Body body) {
        body.only("enabled", "reason");
        return answer(switchUpdate.set(new SwitchGroupUpdate.Request(group, Check.present("enabled", body.flag("enabled")),
                body.text("reason"), Version.expected(ifMatch))));
    }

    /** Each installation is again as it is set itself. */
    @DELETE
    @Path("/{group}/license-update")
    @Allowed(Role.ADMINISTRATOR)
    public Response leave(@PathParam("group") String group, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        groups.group(group);
        return answer(switchUpdate.set(new SwitchGroupUpdate.Request(group, null, null, Version.expected(ifMatch))));
    }

    private static Response answer(GroupUpdate group) {
        return Answers.changed(Fields.of("group", group.group(), "enabled", group.enabled(), "machines", group.machines()),
                group.version());
    }

    private static Fields listed(GroupUpdate group) {
        return Fields.of("group", group.group(), "machines", group.machines(), "licenseUpdate", group.enabled());
    }
}
