package io.tenure.services.account;

import io.tenure.kernel.audit.Facts;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;

/**
 * Records tries to sign in. Tries with an address that is no user's leave no row: people type their password there by
 * mistake.
 */
@Dependent
class SignInRecord {

    @Inject
    private AccountStore users;

    @Inject
    private AccountTrail trail;

    @Transactional
    SignedInUser signedIn(long id, String address, Instant now) {
        AccountUser user = users.lock(id);
        user.signedIn(now);
        trail.bySelf("SIGNED_IN", user, Facts.of("address", address));
        return user.asSignedIn();
    }

    @Transactional
    void refused(AccountUser user, String address) {
        trail.bySystem("SIGN_IN_REFUSED", user, Facts.of("address", address));
    }
}
