package io.tenure.api;

import io.tenure.api.idempotency.Idempotent;
import io.tenure.api.json.Body;
import io.tenure.api.json.Fields;
import io.tenure.kernel.Allowed;
import io.tenure.kernel.Mode;
import io.tenure.kernel.Role;
import io.tenure.services.mail.EditMailSettings;
import io.tenure.services.mail.MailQueries;
import io.tenure.services.mail.MailSettings;
import io.tenure.services.mail.SendTestMail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;


/** Who gets mail that concerns the whole installation, and in which language. */
@Path("/settings/mail")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class MailSettingsResource {

    @Inject
    private MailQueries mails;

    @Inject
    private EditMailSettings editSettings;

    @Inject
    private SendTestMail sendTest;

    @GET
    @Allowed({Role.ADMINISTRATOR, Role.AUDITOR})
    public Response settings(@HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        MailSettings settings = mails.settings();
        return Answers.one(fields(settings), settings.version(), ifNoneMatch);
    }

    @PUT
    @Allowed(Role.ADMINISTRATOR)
    public Response edit(@HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, Body body) {
        if (Mode.sandbox()) {
            body.only("recipients", "language", "catchMail");
        } else {
            body.only("recipients", "language");
        }
        MailSettings settings = editSettings.edit(new EditMailSettings.Request(body.texts("recipients"),
                body.text("language"), body.flag("catchMail"), Version.expected(ifMatch)));
        return Answers.changed(fields(settings), settings.version());
    }

    /** To see whether mail arrives. */
    @POST
    @Idempotent
    @Path("/test")
    @Allowed(Role.ADMINISTRATOR)
    public Response test(Body body) {
        body.only();
        return Response.ok(fields(sendTest.send())).build();
    }

    private static Fields fields(MailSettings settings) {
        Fields fields = Fields.of("recipients", settings.recipients(), "language", settings.language(), "delivery", settings.way());
        return Mode.sandbox() ? fields.and("catchMail", settings.catching()) : fields;
    }
}
