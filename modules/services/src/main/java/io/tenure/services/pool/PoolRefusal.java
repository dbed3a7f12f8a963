package io.tenure.services.pool;

import io.tenure.kernel.RefusalCode;

/** Why something about a license pool is refused. */
public enum PoolRefusal implements RefusalCode {
    POOL_NOT_FOUND(Kind.NOT_FOUND),
    /** The pool has no such license. */
    POOL_LICENSE_NOT_FOUND(Kind.NOT_FOUND),
    /** There is a pool of this name. */
    POOL_EXISTS(Kind.RULE),
    /** A number of licenses that cannot be. */
    LICENSES_OUT_OF_RANGE(Kind.RULE),
    /** No license is left for some of the machines: how many are meant, how many licenses are free, how many are missing. */
    POOL_EMPTY(Kind.RULE),
    /** A group would hold more licenses than are allocated to it. */
    GROUP_LIMIT(Kind.RULE),
    /** The machine has no install in this pool, or one that is still pending. */
    NOT_INSTALLED(Kind.RULE),
    /** The machine has an install in this pool, pending or not. */
    ALREADY_INSTALLED(Kind.RULE),
    /** The machine has no extension that has not started. */
    NOTHING_RETURNABLE(Kind.RULE),
    /** Only what is pending, applied or partial can be put aside as Other. */
    CANNOT_BE_OTHER(Kind.RULE),
    /** Only a license that was put aside as Other can be resolved. */
    NOT_OTHER(Kind.RULE),
    /** More licenses are in use or used up than were purchased. */
    POOL_OVERDRAWN(Kind.RULE),
    /** Several machines have this name; their numbers tell them apart. */
    MACHINE_AMBIGUOUS(Kind.RULE),
    /** A number of days that a license cannot have left. */
    DAYS_OUT_OF_RANGE(Kind.RULE),
    /** More machines than one request may be about. */
    TOO_MANY_MACHINES(Kind.RULE);

    private final Kind kind;

    PoolRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
