package io.tenure.services.account;

import io.tenure.kernel.Refusal;

/** Where a user stands. */
public enum UserStatus {
    /** A one-time link was sent; nobody can sign in yet. */
    INVITED,
    /** Can sign in. */
    ACTIVE,
    /** Cannot sign in; everything they did stays. */
    DISABLED;

    /** @throws Refusal {@code USER_STATUS} unless a user may go from here to there */
    UserStatus to(UserStatus next) {
        boolean allowed = switch (this) {
            case INVITED -> next == ACTIVE || next == DISABLED;
            case ACTIVE -> next == DISABLED;
            case DISABLED -> next == ACTIVE || next == INVITED;
        };
        if (!allowed) {
            throw new Refusal(AccountRefusal.USER_STATUS, this, next);
        }
        return next;
    }
}
