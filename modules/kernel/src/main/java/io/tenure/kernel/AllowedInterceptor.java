package io.tenure.kernel;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.Arrays;

/** Enforces {@link Allowed} before a use case runs. */
@Allowed
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
class AllowedInterceptor {

    @Inject
    private Caller caller;

    @AroundInvoke
    Object check(InvocationContext call) throws Exception {
        Allowed allowed = rule(call);
        if (!allowed.anybody()) {
            Role role = caller.actor().role();
            if (role != Role.SYSTEM && !Arrays.asList(allowed.value()).contains(role)) {
                throw new Refusal(CommonRefusal.FORBIDDEN);
            }
        }
        return call.proceed();
    }

    private static Allowed rule(InvocationContext call) {
        Allowed onMethod = call.getMethod().getAnnotation(Allowed.class);
        return onMethod != null ? onMethod : call.getMethod().getDeclaringClass().getAnnotation(Allowed.class);
    }
}
