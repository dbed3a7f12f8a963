package io.tenure.api;

import io.tenure.api.idempotency.Idempotent;
import io.tenure.api.json.Body;
import io.tenure.api.json.Fields;
import io.tenure.kernel.Allowed;
import io.tenure.kernel.Refusal;
import io.tenure.kernel.Role;
import io.tenure.services.mail.MailQueries;
import io.tenure.services.mail.MailRefusal;
import io.tenure.services.mail.MailRow;
import io.tenure.services.mail.MailState;
import io.tenure.services.mail.SendMailAgain;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** What became of every mail; never its text. */
@Path("/mails")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class MailResource {

    @Inject
    private MailQueries mails;

    @Inject
    private SendMailAgain sendAgain;

    /** Without their texts, newest first. */
    @GET
    @Allowed({Role.ADMINISTRATOR, Role.AUDITOR})
    public Fields list(@QueryParam("state") String state, @QueryParam("limit") String limit,
                       @QueryParam("cursor") String cursor) {
        return Answers.list(mails.list(SubscriptionResource.constant("state", state, MailState.class), Answers.limit(limit),
                cursor), MailResource::fields);
    }

    @GET
    @Path("/{id}")
    @Allowed({Role.ADMINISTRATOR, Role.AUDITOR})
    public Fields one(@PathParam("id") String id) {
        return fields(mails.mail(id(id)));
    }

    @POST
    @Idempotent
    @Path("/{id}/send-again")
    @Allowed(Role.ADMINISTRATOR)
    public Response again(@PathParam("id") String id, Body body) {
        body.only();
        return Response.ok(fields(sendAgain.again(id(id)))).build();
    }

    private static long id(String text) {
        if (!text.matches("[1-9]\\d{0,17}")) {
            throw new Refusal(MailRefusal.MAIL_NOT_FOUND, text);
        }
        return Long.parseLong(text);
    }

    private static Fields fields(MailRow mail) {
        return Fields.of("id", mail.id(), "kind", mail.kind(), "state", mail.state(), "to", mail.to(), "subject",
                mail.subject(), "addedAt", mail.addedAt(), "nextAttemptAt", mail.dueAt(), "attempts", mail.attempts(),
                "problem", mail.problem(), "detail", mail.detail(), "deliveredAt", mail.at());
    }
}
