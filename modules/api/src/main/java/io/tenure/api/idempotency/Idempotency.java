package io.tenure.api.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.Callable;

/** Runs the present request once per key, if the caller sent one. {@link Idempotent} does it for bodies in JSON. */
@ApplicationScoped
public class Idempotency {

    @Inject
    private HttpServletRequest request;

    @Inject
    private OneAnswer oneAnswer;

    /** @param body what the request says, to the byte or as a hash */
    public Response once(byte[] body, Callable<Response> first) throws Exception {
        String key = request.getHeader(KeyedRequest.HEADER);
        return key == null ? first.call() : oneAnswer.of(KeyedRequest.of(key, request, body), first);
    }
}
