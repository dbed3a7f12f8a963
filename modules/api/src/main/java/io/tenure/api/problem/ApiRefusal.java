package io.tenure.api.problem;

import io.tenure.kernel.RefusalCode;

/** Why a request is refused by the REST API itself. */
public enum ApiRefusal implements RefusalCode {
    /** No token, or one that is unknown, revoked or expired. */
    TOKEN_INVALID(Kind.UNAUTHENTICATED),
    /** Too many requests with a wrong token from one address. */
    TOO_MANY_REQUESTS(Kind.THROTTLED),
    /** The limit of a list is not within 1 and 200. */
    LIMIT_INVALID(Kind.MALFORMED),
    /** The key is empty, longer than 255 characters, or has others than visible ASCII. */
    IDEMPOTENCY_KEY_INVALID(Kind.MALFORMED),
    /** The key was sent before with another request. */
    IDEMPOTENCY_KEY_REUSED(Kind.RULE),
    /** The first request with this key is still running. */
    IDEMPOTENCY_KEY_IN_USE(Kind.CONFLICT),
    /** Somebody else changed the same thing in this very moment. */
    CONCURRENT_CHANGE(Kind.CONFLICT);

    private final Kind kind;

    ApiRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
