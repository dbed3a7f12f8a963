package io.tenure.api.idempotency;

import io.tenure.api.problem.ApiRefusal;
import io.tenure.kernel.Refusal;
import io.tenure.services.subscription.OrderOnItsWay;
import io.tenure.services.subscription.OrderSent;
import io.tenure.services.subscription.Placed;
import io.tenure.services.subscription.ProvisioningFailed;
import io.tenure.services.subscription.SettleOrder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Runs the present request once per key, if the caller sent one. {@link Idempotent} does it for bodies in JSON. */
@ApplicationScoped
public class Idempotency {

    @Inject
    private HttpServletRequest request;

    @Inject
    private OneAnswer oneAnswer;

    @Inject
    private OrderOnItsWay onItsWay;

    @Inject
    private SettleOrder orders;

    /** @param body what the request says, to the byte or as a hash */
    public Response once(byte[] body, Callable<Response> first) throws Exception {
        String key = request.getHeader(KeyedRequest.HEADER);
        return key == null ? first.call() : once(KeyedRequest.of(key, request, body), first);
    }

    /** The same for a request with transactions of its own. Where it fails, the key is given back. */
    Response onceApart(byte[] body, Callable<Response> first) throws Exception {
        String key = request.getHeader(KeyedRequest.HEADER);
        return key == null ? first.call() : onceApart(KeyedRequest.of(key, request, body), first);
    }

    private Response onceApart(KeyedRequest asked, Callable<Response> first) throws Exception {
        Optional<StoredAnswer> kept = oneAnswer.begin(asked);
        if (kept.isPresent()) {
            return kept.get().again();
        }
        Response answer;
        try {
            answer = first.call();
        } catch (Exception failed) {
            oneAnswer.release(asked);
            throw failed;
        }
        oneAnswer.keep(asked, answer);
        return answer;
    }

    private Response once(KeyedRequest asked, Callable<Response> first) throws Exception {
        try {
            return oneAnswer.of(asked, first);
        } catch (OrderSent sent) {
            return sent.isFresh() ? goOn(asked, sent.placed(), first) : again(asked, sent.placed(), first);
        }
    }

    /** The order is committed; made once more without a transaction, the call asks the vendor. */
    private Response goOn(KeyedRequest asked, Placed order, Callable<Response> first) throws Exception {
        onItsWay.goesOn(order);
        try {
            Response answer = first.call();
            oneAnswer.keep(asked, answer);
            return answer;
        } catch (ProvisioningFailed failed) {
            oneAnswer.release(asked);
            throw failed;
        }
    }

    /** The first call with this key got no answer, or has none yet; what became of its order is the answer. */
    private Response again(KeyedRequest asked, Placed order, Callable<Response> first) throws Exception {
        return switch (orders.status(order.number(), order.order())) {
            case SENT -> throw new Refusal(ApiRefusal.IDEMPOTENCY_KEY_IN_USE);
            case SUCCEEDED -> goOn(asked, orders.present(order.number(), order.order()), first);
            case FAILED, DROPPED -> {
                oneAnswer.release(asked);
                yield once(asked, first);
            }
        };
    }
}
