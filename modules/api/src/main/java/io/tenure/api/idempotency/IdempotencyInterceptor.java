package io.tenure.api.idempotency;

import io.tenure.api.json.Body;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.concurrent.Callable;

/** Runs a route once per key. Stands behind the check of the role. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.APPLICATION + 100)
class IdempotencyInterceptor {

    @Inject
    private Idempotency idempotency;

    @AroundInvoke
    Object answer(InvocationContext call) throws Exception {
        Callable<Response> first = () -> (Response) call.proceed();
        return call.getMethod().getAnnotation(Idempotent.class).ownTransactions() ? idempotency.onceApart(body(call), first)
                : idempotency.once(body(call), first);
    }

    private static byte[] body(InvocationContext call) {
        return Arrays.stream(call.getParameters()).filter(Body.class::isInstance).map(Body.class::cast)
                .map(Body::bytes).findFirst().orElse(new byte[0]);
    }
}
