package io.tenure.services.account;

import io.tenure.kernel.RealTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Finds the user behind a session, on every page request: one select, remembered for five seconds. Not a use case: it
 * is asked before anybody is calling.
 */
@ApplicationScoped
public class UserLookup {

    private static final int MOST = 2_000;
    private static final Duration LIFE = Duration.ofSeconds(5);

    @Inject
    private AccountStore users;

    @Inject
    private AfterTransaction after;

    private final Remembered<Long, SignedInUser> remembered = new Remembered<>(MOST, LIFE);

    /**
     * The user, unless they may no longer sign in, or their password, role or status has changed since the session
     * began.
     */
    public Optional<SignedInUser> user(long id, int sessionVersion) {
        Instant now = RealTime.now();
        Optional<SignedInUser> known = remembered.recall(id, now);
        if (known.isEmpty()) {
            known = users.find(id).filter(AccountUser::canSignIn).map(AccountUser::asSignedIn);
            known.ifPresent(user -> remembered.keep(id, user, now));
        }
        return known.filter(user -> user.sessionVersion() == sessionVersion);
    }

    /** To be called in the transaction that changes the user. */
    void changed(long id) {
        remembered.forget(id);
        after.run(() -> remembered.forget(id));
    }
}
