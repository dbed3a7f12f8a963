package io.tenure.kernel;

/** Reasons that are the same everywhere. */
public enum CommonRefusal implements RefusalCode {
    /** What was asked for does not exist or belongs to another customer. */
    NOT_FOUND(Kind.NOT_FOUND),
    /** The caller's role may not do this. */
    FORBIDDEN(Kind.FORBIDDEN),
    /** Nobody is signed in. */
    UNAUTHENTICATED(Kind.UNAUTHENTICATED),
    /** It has changed since the caller read it. */
    STALE(Kind.STALE),
    /** A field is missing. */
    REQUIRED(Kind.MALFORMED),
    /** A field cannot be read as what it should be. */
    MALFORMED(Kind.MALFORMED),
    /** A text is longer than allowed. */
    TOO_LONG(Kind.MALFORMED),
    /** There is one with this key already, with another value in this field. */
    DIFFERS(Kind.RULE),
    /** The cursor of a list is not one that this list gave out. */
    CURSOR_INVALID(Kind.MALFORMED);

    private final Kind kind;

    CommonRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
