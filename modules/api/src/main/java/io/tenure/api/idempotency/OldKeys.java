package io.tenure.api.idempotency;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;

/** Forgets one batch of keys, in a transaction of its own. */
@Stateless
public class OldKeys {

    @Inject
    private KeyStore keys;

    /** @return how many were from before the moment given, at most as many as asked for */
    public int forget(Instant before, int most) {
        return keys.forget(before, most);
    }
}
