package io.tenure.api.json;

import io.tenure.kernel.RefusalCode;

/** Why the body of a request is refused before anything looks at what it says. */
public enum JsonRefusal implements RefusalCode {
    /** The body is not JSON in UTF-8. */
    NOT_JSON(Kind.MALFORMED),
    /** The body is JSON, but not an object. */
    NOT_AN_OBJECT(Kind.MALFORMED),
    /** The request has a field that this route does not know. */
    UNKNOWN_FIELD(Kind.MALFORMED),
    /** A PATCH names nothing to change. */
    NOTHING_TO_CHANGE(Kind.MALFORMED);

    private final Kind kind;

    JsonRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
