package io.tenure.services.account;

import io.tenure.kernel.Mode;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Map;

/** Hashes and compares passwords; slow on purpose. How slow is a setting (rulings.md 34). */
@ApplicationScoped
class Passwords {

    private static final int ITERATIONS = 210_000;
    private static final int SANDBOX_ITERATIONS = 60_000;

    @Inject
    private Pbkdf2PasswordHash hashing;

    /** What is compared when there is no such user, so that the answer takes as long. */
    private String nobody;

    @PostConstruct
    void prepare() {
        int iterations = Integer.getInteger("tenure.password.iterations",
                Mode.sandbox() ? SANDBOX_ITERATIONS : ITERATIONS);
        hashing.initialize(Map.of("Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA512",
                "Pbkdf2PasswordHash.Iterations", Integer.toString(iterations)));
        nobody = hash(OneTimeSecret.fresh().text());
    }

    String hash(String password) {
        return hashing.generate(password.toCharArray());
    }

    /** @param hash as it is kept, or null for nobody, which takes as long and is never right */
    boolean right(String password, String hash) {
        char[] typed = password == null ? new char[0] : password.toCharArray();
        boolean same = hashing.verify(typed, hash == null ? nobody : hash);
        return same && hash != null;
    }
}
