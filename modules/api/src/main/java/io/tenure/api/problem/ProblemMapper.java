package io.tenure.api.problem;

import io.tenure.api.json.Fields;
import io.tenure.kernel.Refusal;
import io.tenure.services.subscription.ProvisioningFailed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;

/** Turns everything that is thrown into a problem, once. Nothing of a class or a stack goes out; the log has it. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = System.getLogger(ProblemMapper.class.getName());
    private static final String LOGGED = ProblemMapper.class.getName();
    private static final int SERVER_ERROR = 500;

    @Context
    private HttpServletRequest request;

    @Override
    public Response toResponse(Throwable thrown) {
        Problem problem = problem(thrown);
        String traceId = TraceId.of(request);
        log(problem, traceId, thrown);
        Response answer = problem.answer(request.getRequestURI(), traceId);
        Optional<String> allow = Fault.find(thrown, WebApplicationException.class)
                .map(known -> known.getResponse().getHeaderString(HttpHeaders.ALLOW));
        return allow.isEmpty() ? answer : Response.fromResponse(answer).header(HttpHeaders.ALLOW, allow.get()).build();
    }

    /** Once per request, though the container may ask twice. Of a database out of reach one line says enough. */
    private void log(Problem problem, String traceId, Throwable thrown) {
        if (request.getAttribute(LOGGED) != null) {
            return;
        }
        request.setAttribute(LOGGED, true);
        String line = "trace " + traceId + ": " + request.getMethod() + " " + request.getRequestURI();
        if (problem.isFor(HttpProblem.INTERNAL)) {
            LOG.log(Level.ERROR, line, thrown);
        } else if (problem.isFor(HttpProblem.UNAVAILABLE)) {
            LOG.log(Level.WARNING, line + ": the database cannot be reached");
        }
    }

    private Problem problem(Throwable thrown) {
        return Fault.find(thrown, Refusal.class).map(this::refused)
                .or(() -> Fault.find(thrown, RefusedWith.class).map(RefusedWith::problem))
                .or(() -> Fault.find(thrown, ProvisioningFailed.class).map(ProblemMapper::provisioning))
                .or(() -> Fault.find(thrown, WebApplicationException.class).map(ProblemMapper::http))
                .or(() -> Fault.collision(thrown, request.getHeader(HttpHeaders.IF_MATCH) != null).map(Problem::of))
                .orElseGet(() -> Problem.of(Fault.isUnavailable(thrown) ? HttpProblem.UNAVAILABLE : HttpProblem.INTERNAL));
    }

    /** What is missing at an address is no field of the request. */
    private Problem refused(Refusal refusal) {
        Problem problem = Problem.of(refusal);
        boolean reads = request.getMethod().equals(HttpMethod.GET) || request.getMethod().equals(HttpMethod.HEAD);
        return reads && problem.code().status() == Response.Status.NOT_FOUND.getStatusCode()
                ? new Problem(problem.code(), problem.detail(), null, List.of(), problem.more(), problem.retryAfter()) : problem;
    }

    private static Problem provisioning(ProvisioningFailed failed) {
        return Problem.of(HttpProblem.PROVISIONING_FAILED, failed.error().vendorCode())
                .with(Fields.of("vendorCode", failed.error().vendorCode(), "vendorError", failed.error().name(),
                        "subscription", failed.subscription(), "order", "/api/v1/subscriptions/" + failed.subscription()
                        + "/orders/" + failed.order(), "orderId", failed.order()));
    }

    private static Problem http(WebApplicationException thrown) {
        return Problem.of(HttpProblem.of(thrown.getResponse().getStatus()).orElseGet(() ->
                thrown.getResponse().getStatus() < SERVER_ERROR ? HttpProblem.BAD_REQUEST : HttpProblem.INTERNAL));
    }
}
