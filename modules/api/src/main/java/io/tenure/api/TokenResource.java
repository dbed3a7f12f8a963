package io.tenure.api;

import io.tenure.api.idempotency.Idempotent;
import io.tenure.api.json.Body;
import io.tenure.api.json.Fields;
import io.tenure.api.json.Values;
import io.tenure.kernel.Allowed;
import io.tenure.kernel.RealTime;
import io.tenure.kernel.Refusal;
import io.tenure.kernel.Role;
import io.tenure.services.account.AccountRefusal;
import io.tenure.services.account.IssueToken;
import io.tenure.services.account.RevokeToken;
import io.tenure.services.account.TokenQueries;
import io.tenure.services.account.TokenRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;

/** Tokens of this API. The secret is answered once, when the token is issued. */
@Path("/tokens")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class TokenResource {

    @Inject
    private IssueToken issueToken;

    @Inject
    private RevokeToken revokeToken;

    @Inject
    private TokenQueries tokens;

    @GET
    @Allowed({Role.ADMINISTRATOR, Role.AUDITOR})
    public Fields list(@QueryParam("limit") String limit, @QueryParam("cursor") String cursor) {
        return Answers.list(tokens.tokens(Answers.limit(limit), cursor), TokenResource::fields);
    }

    @GET
    @Path("/{id}")
    @Allowed({Role.ADMINISTRATOR, Role.AUDITOR})
    public Fields one(@PathParam("id") String id) {
        return fields(tokens.token(id(id)));
    }

    @POST
    @Idempotent
    @Allowed(Role.ADMINISTRATOR)
    public Response issue(Body body) {
        body.only("name", "role", "customer", "expiresAt");
        IssueToken.Receipt issued = issueToken.issue(new IssueToken.Request(body.text("name"), role(body),
                body.text("customer"), body.moment("expiresAt")));
        return Response.created(Answers.address("/tokens", Long.toString(issued.id())))
                .entity(fields(tokens.token(issued.id())).and("token", issued.token()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    @DELETE
    @Path("/{id}")
    @Allowed(Role.ADMINISTRATOR)
    public void revoke(@PathParam("id") String id) {
        revokeToken.revoke(new RevokeToken.Request(id(id)));
    }

    private static Role role(Body body) {
        String role = body.text("role");
        return role == null ? null : Values.choice("role", role.toUpperCase(Locale.ROOT), Role.class);
    }

    private static long id(String text) {
        if (!text.matches("[1-9]\\d{0,17}")) {
            throw new Refusal(AccountRefusal.TOKEN_NOT_FOUND, text);
        }
        return Long.parseLong(text);
    }

    /** Roles are in lower case here, as everywhere in this API. */
    static String role(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    private static Fields fields(TokenRow token) {
        return Fields.of("id", token.id(), "name", token.name(), "role", role(token.role()), "customer",
                token.customerNumber(), "state", token.state(RealTime.now()), "createdBy", token.createdBy(),
                "createdAt", token.createdAt(), "expiresAt", token.expiresAt(), "revokedAt", token.revokedAt(),
                "lastUsedOn", token.lastUsedOn());
    }
}
