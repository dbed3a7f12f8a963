package io.tenure.services.account;

import io.tenure.kernel.RefusalCode;

/** Why something about users, passwords or tokens is refused. */
public enum AccountRefusal implements RefusalCode {
    /** Another user has this e-mail address. */
    EMAIL_TAKEN(Kind.RULE),
    /** There is no such user. */
    USER_NOT_FOUND(Kind.NOT_FOUND),
    /** The user is not in a state that allows this. */
    USER_STATUS(Kind.RULE),
    /** Without this administrator nobody could administer. */
    LAST_ADMINISTRATOR(Kind.RULE),
    /** A customer's user or token needs a customer. */
    CUSTOMER_REQUIRED(Kind.RULE),
    /** Administrators and auditors belong to no customer. */
    CUSTOMER_NOT_ALLOWED(Kind.RULE),
    /** This role cannot be given. */
    ROLE_UNKNOWN(Kind.MALFORMED),
    /** The one-time link is unknown, was used, or has expired. */
    LINK_INVALID(Kind.RULE),
    /** The old password is wrong. */
    PASSWORD_WRONG(Kind.RULE),
    PASSWORD_TOO_SHORT(Kind.RULE),
    PASSWORD_TOO_LONG(Kind.RULE),
    /** The password is among those that are tried first. */
    PASSWORD_COMMON(Kind.RULE),
    /** The password is the name or the e-mail address. */
    PASSWORD_IS_NAME(Kind.RULE),
    /** Both entries of the new password differ. */
    PASSWORDS_DIFFER(Kind.RULE),
    /** Not the name of a time zone. */
    ZONE_UNKNOWN(Kind.MALFORMED),
    /** Not a language that Tenure speaks. */
    LANGUAGE_UNKNOWN(Kind.MALFORMED),
    /** Too many tries; the argument is how many minutes to wait. */
    TOO_MANY_TRIES(Kind.THROTTLED),
    /** There is no such token. */
    TOKEN_NOT_FOUND(Kind.NOT_FOUND),
    /** The token was revoked before. */
    TOKEN_REVOKED(Kind.RULE),
    /** A token cannot expire in the past. */
    EXPIRY_PAST(Kind.RULE);

    private final Kind kind;

    AccountRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
