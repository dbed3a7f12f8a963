package io.tenure.api.idempotency;

import io.tenure.api.problem.ApiRefusal;
import io.tenure.kernel.RealTime;
import io.tenure.kernel.Refusal;
import io.tenure.services.subscription.OrderSent;
import io.tenure.services.subscription.ProvisioningFailed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Runs a request with a key once. What it calls joins this transaction, with the key's row in it. */
@Stateless
public class OneAnswer {

    /** How long an answer is kept, in real time. */
    static final Duration LIFE = Duration.ofHours(24);

    /** How long a request without an answer is taken to be running, in real time. */
    static final Duration RUNNING = Duration.ofMinutes(10);

    @Inject
    private KeyStore keys;

    /**
     * The answer to the first request with this key. A refusal rolls the key back with the change; a failed order is
     * committed, but its key is given back, so that the same call tries anew.
     *
     * @throws OrderSent if an order was written for a vendor far away, by this call or by the first with this key; it is
     *                   committed together with the key, which names it until there is an answer to keep
     */
    public Response of(KeyedRequest asked, Callable<Response> first) throws Exception {
        Optional<StoredAnswer> kept = claim(asked, RealTime.now());
        if (kept.isPresent()) {
            kept.get().order().ifPresent(order -> {
                throw order;
            });
            return kept.get().again();
        }
        try {
            Response answer = first.call();
            keys.keep(asked, StoredAnswer.of(answer));
            return answer;
        } catch (ProvisioningFailed failed) {
            keys.release(asked);
            throw failed;
        } catch (OrderSent sent) {
            keys.keep(asked, StoredAnswer.of(sent));
            throw sent;
        }
    }

    /**
     * Writes the key for a request that runs after this transaction.
     *
     * @return the answer to the first request with this key; empty when this is the first
     * @throws Refusal {@code IDEMPOTENCY_KEY_IN_USE} while the first runs; a server that was stopped in the middle leaves
     *                 the key so for {@link #RUNNING}
     */
    public Optional<StoredAnswer> begin(KeyedRequest asked) {
        return claim(asked, RealTime.now());
    }

    /** The answer that was found after the key's transaction. */
    public void keep(KeyedRequest asked, Response answer) {
        keys.keep(asked, StoredAnswer.of(answer));
    }

    /** The order behind the key has failed. */
    public void release(KeyedRequest asked) {
        keys.release(asked);
    }

    /** Empty when the key's row was written just now. A row that is too old gives way. */
    private Optional<StoredAnswer> claim(KeyedRequest asked, Instant now) {
        if (keys.claim(asked, now)) {
            return Optional.empty();
        }
        Optional<StoredAnswer> kept = keys.find(asked, now.minus(LIFE), now.minus(RUNNING));
        if (kept.isEmpty()) {
            keys.release(asked);
            if (!keys.claim(asked, now)) {
                throw new Refusal(ApiRefusal.IDEMPOTENCY_KEY_IN_USE);
            }
        }
        return kept;
    }
}
