package io.tenure.kernel;

/**
 * One reason why something is refused. Each feature has one enum of these; the constant's name is the code of the REST
 * API and, behind {@code refusal.}, the key of its sentence in the message bundles.
 */
public interface RefusalCode {

    /** UPPER_SNAKE, stable for ever. */
    String name();

    /** What kind of refusal it is, from which the HTTP status follows. */
    Kind kind();

    /** The kinds of refusal, each with its HTTP status (api.md, conventions). */
    enum Kind {
        /** The request itself cannot be read: 400. */
        MALFORMED(400),
        /** Nobody is signed in: 401. */
        UNAUTHENTICATED(401),
        /** The role may not do this: 403. */
        FORBIDDEN(403),
        /** It does not exist, or is not the caller's: 404. */
        NOT_FOUND(404),
        /** Another change is pending: 409. */
        CONFLICT(409),
        /** It changed since it was read: 412. */
        STALE(412),
        /** A rule refuses: 422. */
        RULE(422),
        /** Too many tries: 429. */
        THROTTLED(429);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }
}
