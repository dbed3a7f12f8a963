package io.tenure.authority.issue;

import io.tenure.kernel.RefusalCode;

/** Why something asked of the license authority is refused. */
public enum LicenseRefusal implements RefusalCode {
    /** No license with this serial was issued here. */
    LICENSE_NOT_FOUND(Kind.NOT_FOUND),
    /** A license has either a term or a last day; only a perpetual one may have neither. */
    LICENSE_TERM_INVALID(Kind.RULE),
    /** A number of units or days that cannot be. */
    LICENSE_NUMBER_INVALID(Kind.RULE),
    /** It never ends, or its term has not begun, so that there is nothing to renew. */
    LICENSE_WITHOUT_END(Kind.RULE),
    /** A newer key must end later than the present one, and than every one published before. */
    RENEWAL_NOT_LATER(Kind.RULE),
    /** It is blocked; nobody renews it. */
    LICENSE_BLOCKED(Kind.RULE);

    private final Kind kind;

    LicenseRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
