package io.tenure.services.account;

import io.tenure.kernel.Allowed;
import io.tenure.kernel.RealTime;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Use case: somebody signs in to a portal with e-mail address and password. Tries are counted before the password is
 * hashed; an unknown address and a wrong password get the same answer after the same time. No transaction is open
 * while it hashes. It answers and does not throw, because a refused try is recorded too.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SignIn {

    @Inject
    private AccountStore users;

    @Inject
    private Passwords passwords;

    @Inject
    private SignInThrottle throttle;

    @Inject
    private SignInRecord record;

    /** @param address the network address of who tries */
    public record Request(String email, String password, String address) {

        /** Never the password. */
        @Override
        public String toString() {
            return "SignIn.Request";
        }
    }

    /**
     * @param user who is signed in, or null when refused
     * @param pause how long to wait because of too many tries; zero otherwise
     */
    public record Receipt(SignedInUser user, Duration pause) {

        public boolean isRight() {
            return user != null;
        }
    }

    @Allowed(anybody = true)
    public Receipt signIn(Request asked) {
        Instant begun = RealTime.now();
        Email email = Email.typed(asked.email());
        Duration wait = throttle.begin(email, asked.address(), begun);
        if (!wait.isZero() || tooLong(asked)) {
            return new Receipt(null, wait);
        }
        Optional<AccountUser> known = users.find(email);
        if (!passwords.right(asked.password(), known.filter(AccountUser::canSignIn).map(AccountUser::passwordHash)
                .orElse(null))) {
            known.ifPresent(user -> record.refused(user, asked.address()));
            return new Receipt(null, Duration.ZERO);
        }
        throttle.succeeded(email, asked.address(), begun);
        return new Receipt(record.signedIn(known.orElseThrow().id(), asked.address(), begun), Duration.ZERO);
    }

    private static boolean tooLong(Request asked) {
        return asked.password() == null || asked.password().length() > PasswordPolicy.LONGEST;
    }
}
