package io.tenure.api.problem;

import java.util.Arrays;
import java.util.Optional;

/** Problems that are no refusal of a use case: what HTTP itself refuses, and what went wrong on our side. */
public enum HttpProblem {
    BAD_REQUEST(400),
    ROUTE_NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    BODY_TOO_LARGE(413),
    UNSUPPORTED_MEDIA_TYPE(415),
    /** The vendor did not do what was ordered (rulings.md 2). */
    PROVISIONING_FAILED(502),
    /** The database cannot be reached. */
    UNAVAILABLE(503),
    INTERNAL(500);

    private final int status;

    HttpProblem(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }

    static Optional<HttpProblem> of(int status) {
        return Arrays.stream(values()).filter(problem -> problem.status == status).findFirst();
    }
}
