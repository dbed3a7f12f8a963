package io.tenure.services.account;

import io.tenure.kernel.Actor;
import io.tenure.kernel.RealTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Finds who is calling the REST API by their token: one select by its hash, remembered for five seconds, so that a busy
 * caller costs no statement. Not a use case: it is asked before anybody is calling.
 */
@ApplicationScoped
public class TokenLookup {

    private static final int MOST = 2_000;
    private static final int LONGEST = 200;
    private static final Duration LIFE = Duration.ofSeconds(5);

    @Inject
    private TokenStore tokens;

    @Inject
    private AfterTransaction after;

    private final Remembered<String, Known> remembered = new Remembered<>(MOST, LIFE);

    private record Known(Actor actor, Instant expiresAt) {

        boolean isGood(Instant now) {
            return expiresAt == null || now.isBefore(expiresAt);
        }
    }

    /**
     * Who calls with this token; empty if it is unknown, revoked or expired.
     *
     * @param bearer the text behind {@code Bearer}
     */
    public Optional<Actor> actor(String bearer) {
        if (bearer == null || bearer.isBlank() || bearer.length() > LONGEST) {
            return Optional.empty();
        }
        Instant now = RealTime.now();
        String hash = new OneTimeSecret(bearer).hash();
        return remembered.recall(hash, now).or(() -> find(hash, now)).filter(known -> known.isGood(now))
                .map(Known::actor);
    }

    private Optional<Known> find(String hash, Instant now) {
        Optional<AccountToken> token = tokens.find(hash).filter(found -> found.isGood(now));
        token.ifPresent(found -> noteUse(found, LocalDate.ofInstant(now, ZoneOffset.UTC)));
        Optional<Known> known = token.map(found -> new Known(found.actor(), found.expiresAt()));
        known.ifPresent(found -> remembered.keep(hash, found, now));
        return known;
    }

    private void noteUse(AccountToken token, LocalDate today) {
        if (token.lastUsedOn() == null || token.lastUsedOn().isBefore(today)) {
            tokens.usedOn(token.id(), today);
        }
    }

    /** To be called in the transaction that revokes the token. */
    void changed(AccountToken token) {
        remembered.forget(token.tokenHash());
        after.run(() -> remembered.forget(token.tokenHash()));
    }
}
