package io.tenure.services.account;

import io.tenure.kernel.Actor;
import io.tenure.kernel.Caller;
import io.tenure.kernel.audit.AuditLog;
import io.tenure.kernel.audit.Audited;
import io.tenure.kernel.audit.Facts;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Audit rows about users and tokens, also for what happens before anybody is signed in. */
@Dependent
class AccountTrail {

    @Inject
    private AuditLog audit;

    @Inject
    private Caller caller;

    /** The caller did this to the user. @param reason why, or null */
    void byCaller(String action, AccountUser user, String reason, Facts before, Facts after) {
        audit.record(new Audited(action, "USER", user.id(), user.email(), user.customerId(), reason, before, after));
    }

    /** The caller did this to the token. */
    void byCaller(String action, AccountToken token, Facts after) {
        audit.record(new Audited(action, "TOKEN", token.id(), token.name(), token.customerId(), null, Facts.NONE, after));
    }

    /** The user did this, without being signed in yet. */
    void bySelf(String action, AccountUser user, Facts after) {
        as(user.asSignedIn().actor(), action, user, after);
    }

    /** Somebody unknown did this; Tenure notes it. */
    void bySystem(String action, AccountUser user, Facts after) {
        as(Actor.SYSTEM, action, user, after);
    }

    private void as(Actor actor, String action, AccountUser user, Facts after) {
        Actor before = caller.present().orElse(null);
        caller.becomes(actor);
        byCaller(action, user, null, Facts.NONE, after);
        caller.becomes(before);
    }
}
