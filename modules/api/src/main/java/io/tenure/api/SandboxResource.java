package io.tenure.api;

import io.tenure.api.idempotency.Idempotent;
import io.tenure.api.json.Body;
import io.tenure.api.json.Fields;
import io.tenure.api.json.Values;
import io.tenure.authority.vendor.AuthorityAnswers;
import io.tenure.kernel.Allowed;
import io.tenure.kernel.Check;
import io.tenure.kernel.CommonRefusal;
import io.tenure.kernel.Mode;
import io.tenure.kernel.Refusal;
import io.tenure.kernel.Role;
import io.tenure.services.clock.MoveClock;
import io.tenure.services.mail.CaughtMailQueries;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** What only the sandbox has: a movable clock, an authority that fails on request, and caught mail. Else 404. */
@Path("/sandbox")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class SandboxResource {

    @Inject
    private Clock clock;

    @Inject
    private MoveClock moveClock;

    @Inject
    private AuthorityAnswers authority;

    @Inject
    private CaughtMailQueries caughtMail;

    @GET
    @Path("/clock")
    @Allowed({Role.CUSTOMER, Role.ADMINISTRATOR, Role.AUDITOR})
    public Fields clock() {
        requireSandbox();
        return Fields.of("now", clock.instant());
    }

    /** Runs all that falls due on the way, at its own moment, in order. */
    @POST
    @Idempotent(ownTransactions = true)
    @Path("/clock")
    @Allowed(Role.ADMINISTRATOR)
    public Response moveClock(Body body) {
        requireSandbox();
        MoveClock.Receipt receipt = move(body.only("to", "advance"));
        return Response.ok(Fields.of("now", receipt.now(), "jobsRun", receipt.jobsRun())).build();
    }

    private MoveClock.Receipt move(Body body) {
        Instant to = body.moment("to");
        if (to != null && body.text("advance") != null) {
            throw Values.malformed("advance", body.text("advance"), "left out where to is given");
        }
        Duration by = body.duration("advance");
        if (by != null) {
            return moveClock.to(clock.instant().plus(by));
        }
        return to == null ? moveClock.advance(Check.present("to", body.period("advance"))) : moveClock.to(to);
    }

    @GET
    @Path("/authority")
    @Allowed({Role.ADMINISTRATOR, Role.AUDITOR})
    public Fields authority() {
        requireSandbox();
        return Fields.of("answers", authority.current());
    }

    @PUT
    @Path("/authority")
    @Allowed(Role.ADMINISTRATOR)
    public Fields answer(Body body) {
        requireSandbox();
        body.only("answers");
        authority.answer(Check.present("answers", body.choice("answers", AuthorityAnswers.Answer.class)));
        return authority();
    }

    /** The mails that were caught instead of being sent, newest first. */
    @GET
    @Path("/mail")
    @Allowed(Role.ADMINISTRATOR)
    public Fields mail(@QueryParam("limit") String limit, @QueryParam("cursor") String cursor) {
        requireSandbox();
        return Answers.list(caughtMail.list(Answers.limit(limit), cursor), mail -> Fields.of("id", mail.id(), "kind",
                mail.kind(), "to", mail.to(), "subject", mail.subject(), "text", mail.text(), "html", mail.html(), "at",
                mail.at()));
    }

    private static void requireSandbox() {
        if (!Mode.sandbox()) {
            throw new Refusal(CommonRefusal.NOT_FOUND);
        }
    }
}
