package io.tenure.api;

import io.tenure.api.idempotency.Idempotent;
import io.tenure.api.json.Body;
import io.tenure.api.json.Values;
import io.tenure.kernel.Allowed;
import io.tenure.kernel.Caller;
import io.tenure.kernel.Check;
import io.tenure.kernel.CommonRefusal;
import io.tenure.kernel.Refusal;
import io.tenure.kernel.Role;
import io.tenure.services.subscription.CancelWhen;
import io.tenure.services.subscription.ChangeSubscription;
import io.tenure.services.subscription.OrderKind;
import io.tenure.services.subscription.PreviewChange;
import io.tenure.services.subscription.SubscriptionQueries;
import io.tenure.services.subscription.SubscriptionRefusal;
import io.tenure.services.subscription.SubscriptionView;
import io.tenure.services.subscription.WantedChange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
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
import java.time.LocalDate;
import java.util.function.Supplier;

/** What changes one subscription. With {@code ?preview=true} nothing is done, and an auditor may ask too (rulings.md 3). */
@Path("/subscriptions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class SubscriptionActions {

    private static final String PREVIEW = "preview";

    @Inject
    private ChangeSubscription changeSubscription;

    @Inject
    private PreviewChange previewChange;

    @Inject
    private SubscriptionQueries subscriptions;

    @Inject
    private Caller caller;

    @POST
    @Idempotent
    @Path("/{number}/increase-seats")
    @Allowed({Role.CUSTOMER, Role.ADMINISTRATOR, Role.AUDITOR})
    public Response increase(@PathParam("number") String number, @QueryParam(PREVIEW) String preview,
                             @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, Body body) {
        return act(number, preview, ifMatch, body, () -> WantedChange.increase(seats(body)));
    }

    @POST
    @Idempotent
    @Path("/{number}/decrease-seats")
    @Allowed({Role.CUSTOMER, Role.ADMINISTRATOR, Role.AUDITOR})
    public Response decrease(@PathParam("number") String number, @QueryParam(PREVIEW) String preview,
                             @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, Body body) {
        return act(number, preview, ifMatch, body, () -> WantedChange.decrease(seats(body)));
    }

    @POST
    @Idempotent
    @Path("/{number}/suspend")
    @Allowed({Role.ADMINISTRATOR, Role.AUDITOR})
    public Response suspend(@PathParam("number") String number, @QueryParam(PREVIEW) String preview,
                            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, Body body) {
        return act(number, preview, ifMatch, body, () -> plain(body, OrderKind.SUSPEND));
    }

    @POST
    @Idempotent
    @Path("/{number}/activate")
    @Allowed({Role.ADMINISTRATOR, Role.AUDITOR})
    public Response activate(@PathParam("number") String number, @QueryParam(PREVIEW) String preview,
                             @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, Body body) {
        return act(number, preview, ifMatch, body, () -> plain(body, OrderKind.ACTIVATE));
    }

    @POST
    @Idempotent
    @Path("/{number}/cancel")
    @Allowed({Role.CUSTOMER, Role.ADMINISTRATOR, Role.AUDITOR})
    public Response cancel(@PathParam("number") String number, @QueryParam(PREVIEW) String preview,
                           @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, Body body) {
        return act(number, preview, ifMatch, body, () -> cancellation(body));
    }

    @POST
    @Idempotent
    @Path("/{number}/withdraw-cancellation")
    @Allowed({Role.CUSTOMER, Role.ADMINISTRATOR, Role.AUDITOR})
    public Response withdraw(@PathParam("number") String number, @QueryParam(PREVIEW) String preview,
                             @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, Body body) {
        return act(number, preview, ifMatch, body, () -> plain(body, OrderKind.WITHDRAW_CANCELLATION));
    }

    /** Auto-renew on or off. What is so already stays so, and is no error. */
    @PATCH
    @Path("/{number}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @Allowed({Role.CUSTOMER, Role.ADMINISTRATOR})
    public Response edit(@PathParam("number") String number, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
                         Body body) {
        body.only("autoRenew", "reason").changing("autoRenew");
        OrderKind kind = body.flag("autoRenew") ? OrderKind.RESUME_RENEWAL : OrderKind.STOP_RENEWAL;
        try {
            return change(number, WantedChange.of(kind), body, ifMatch);
        } catch (Refusal refused) {
            if (refused.code() != SubscriptionRefusal.AUTO_RENEW_UNCHANGED) {
                throw refused;
            }
            return answer(subscriptions.subscription(number));
        }
    }

    /** A role is refused before the body is looked at. */
    private Response act(String number, String preview, String ifMatch, Body body, Supplier<WantedChange> wanted) {
        if (Values.flag(PREVIEW, preview)) {
            return Response.ok(SubscriptionFields.of(previewChange.change(number, wanted.get()))).build();
        }
        if (caller.actor().role() == Role.AUDITOR) {
            throw new Refusal(CommonRefusal.FORBIDDEN);
        }
        return change(number, wanted.get(), body, ifMatch);
    }

    private Response change(String number, WantedChange wanted, Body body, String ifMatch) {
        return answer(changeSubscription.change(new ChangeSubscription.Request(number, wanted, body.text("reason"),
                Version.expected(ifMatch))));
    }

    private Response answer(SubscriptionView subscription) {
        return Answers.changed(SubscriptionFields.of(subscription, caller.actor()), subscription.version());
    }

    private static int seats(Body body) {
        return Check.present("seats", body.only("seats", "reason").wholeNumber("seats"));
    }

    private static WantedChange plain(Body body, OrderKind kind) {
        body.only("reason");
        return WantedChange.of(kind);
    }

    private static WantedChange cancellation(Body body) {
        body.only("when", "date", "reason");
        CancelWhen when = Check.present("when", body.choice("when", CancelWhen.class));
        LocalDate day = body.day("date");
        if (when == CancelWhen.DATE) {
            Check.present("date", day);
        } else if (day != null) {
            throw Values.malformed("date", day.toString(), "left out unless when is DATE");
        }
        return WantedChange.cancel(when, day);
    }
}
