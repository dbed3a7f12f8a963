package io.tenure.api;

import io.tenure.api.problem.ApiRefusal;
import io.tenure.kernel.Actor;
import io.tenure.kernel.Caller;
import io.tenure.kernel.CommonRefusal;
import io.tenure.kernel.Refusal;
import io.tenure.services.account.TokenLookup;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/** Says who is calling, by the bearer token alone: a session of the browser counts for nothing here. */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION)
@ApplicationScoped
public class BearerFilter implements ContainerRequestFilter {

    private static final String SCHEME = "Bearer ";

    @Inject
    private TokenLookup tokens;

    @Inject
    private FailedTokens failed;

    @Inject
    private Caller caller;

    @Inject
    private HttpServletRequest request;

    @Override
    public void filter(ContainerRequestContext context) {
        if (isOpen(context)) {
            return;
        }
        String header = context.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw new Refusal(CommonRefusal.UNAUTHENTICATED);
        }
        Actor actor = tokens.actor(header.substring(SCHEME.length()).strip()).orElseThrow(this::refused);
        caller.becomes(actor);
    }

    /** The public keys of the license authority, for whoever checks a key file. */
    private static boolean isOpen(ContainerRequestContext context) {
        return context.getMethod().equals("GET") && context.getUriInfo().getPath().equals("authority/keys");
    }

    private Refusal refused() {
        int seconds = failed.count(request.getRemoteAddr());
        return seconds == 0 ? new Refusal(ApiRefusal.TOKEN_INVALID)
                : new Refusal(ApiRefusal.TOO_MANY_REQUESTS, seconds);
    }
}
