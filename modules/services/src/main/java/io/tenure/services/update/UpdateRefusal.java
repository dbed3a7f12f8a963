package io.tenure.services.update;

import io.tenure.kernel.RefusalCode;

/** Why an installation is not updated (domain.md 004.8). */
public enum UpdateRefusal implements RefusalCode {
    /** Only an installation updates its license by itself. */
    NOT_AN_INSTALLATION(Kind.RULE),
    /** The machine has no license, or the license has no Support ID. */
    NO_SUPPORT_ID(Kind.RULE),
    /** The license was merged from several; each of them has its own Support ID. */
    MERGED_SUPPORT_ID(Kind.RULE),
    /** Its group says otherwise, for all its installations. */
    SET_BY_GROUP(Kind.RULE),
    /** There is no group of this name. */
    GROUP_NOT_FOUND(Kind.NOT_FOUND);

    private final Kind kind;

    UpdateRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
