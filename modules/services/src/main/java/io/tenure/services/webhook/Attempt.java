package io.tenure.services.webhook;

/**
 * What became of one try.
 *
 * @param status  the HTTP status that was answered, or null
 * @param problem null when it succeeded
 */
public record Attempt(Integer status, DeliveryProblem problem, String detail) {

    private static final int GONE = 410;

    static Attempt answered(int status) {
        return new Attempt(status, status >= 200 && status < 300 ? null : DeliveryProblem.BAD_STATUS, null);
    }

    static Attempt failed(DeliveryProblem problem, String detail) {
        return new Attempt(null, problem, detail == null || detail.length() <= 300 ? detail : detail.substring(0, 300));
    }

    boolean succeeded() {
        return problem == null;
    }

    /** The endpoint wants nothing more, ever. */
    boolean gone() {
        return status != null && status == GONE;
    }
}
