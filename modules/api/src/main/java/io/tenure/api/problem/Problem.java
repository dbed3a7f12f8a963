package io.tenure.api.problem;

import io.tenure.api.json.Fields;
import io.tenure.kernel.Mode;
import io.tenure.kernel.Refusal;
import io.tenure.kernel.RefusalCode;
import io.tenure.services.subscription.SubscriptionRefusal;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One problem on its way out (RFC 9457).
 *
 * @param detail     a sentence for people
 * @param field      the field it is about, from the top of the body with slashes, or null
 * @param others     what else is wrong with the request
 * @param more       further names and values of the problem
 * @param retryAfter after how many seconds to try again, or null
 */
record Problem(ProblemCode code, String detail, String field, List<Problem> others, Fields more, Integer retryAfter) {

    /** What is over in a moment. */
    private static final Set<RefusalCode> PASSING = Set.of(ApiRefusal.CONCURRENT_CHANGE,
            ApiRefusal.IDEMPOTENCY_KEY_IN_USE, SubscriptionRefusal.RENEWAL_PENDING);
    private static final int PAUSE = 5;
    private static final int LONG_PAUSE = 60;
    private static final MediaType TYPE = new MediaType("application", "problem+json");

    static Problem of(Refusal refusal) {
        ProblemCode code = ProblemCode.of(refusal.code());
        Integer wait = null;
        if (refusal.code().kind() == RefusalCode.Kind.THROTTLED) {
            wait = seconds(refusal.arguments());
        } else if (PASSING.contains(refusal.code())) {
            wait = 1;
        }
        return new Problem(code, ProblemTexts.detail(code, refusal.arguments()), refusal.field(),
                refusal.all().stream().skip(1).map(Problem::of).toList(), Fields.of(), wait);
    }

    static Problem of(HttpProblem problem, Object... arguments) {
        ProblemCode code = ProblemCode.of(problem);
        return new Problem(code, ProblemTexts.detail(code, List.of(arguments)), null, List.of(), Fields.of(),
                problem == HttpProblem.UNAVAILABLE ? PAUSE : null);
    }

    boolean isFor(HttpProblem problem) {
        return code.name().equals(problem.name());
    }

    Problem with(Fields extension) {
        return new Problem(code, detail, field, others, extension, retryAfter);
    }

    private static Integer seconds(List<Object> arguments) {
        return !arguments.isEmpty() && arguments.get(0) instanceof Number seconds
                ? Math.max(1, seconds.intValue()) : LONG_PAUSE;
    }

    /** @param instance the path that was asked for */
    Fields body(String instance, String traceId) {
        List<Fields> errors = Stream.concat(Stream.of(this), others.stream()).filter(one -> one.field != null)
                .map(one -> Fields.of("pointer", "/" + one.field, "code", one.code.name(), "detail", one.detail)).toList();
        return Fields.of("type", Mode.baseUrl() + "/problems/" + code.name(), "title", code.title(), "status",
                code.status(), "detail", detail, "code", code.name(), "instance", instance, "traceId", traceId,
                "errors", errors).and(more);
    }

    Response answer(String instance, String traceId) {
        Response.ResponseBuilder answer = Response.status(code.status()).type(TYPE).entity(body(instance, traceId))
                .header("Cache-Control", "no-store");
        if (retryAfter != null) {
            answer.header("Retry-After", retryAfter);
        }
        if (code.status() == Response.Status.UNAUTHORIZED.getStatusCode()) {
            answer.header("WWW-Authenticate", "Bearer realm=\"tenure\"");
        }
        return answer.build();
    }
}
