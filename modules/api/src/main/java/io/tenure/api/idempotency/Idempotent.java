package io.tenure.api.idempotency;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A route that honors {@code Idempotency-Key}: every POST. Without the header it costs nothing. */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Idempotent {

    /**
     * Whether the route has transactions of its own, because it asks somebody far away or takes long. The key is then
     * committed before, and the answer after it; nobody holds a connection to the database meanwhile.
     */
    @Nonbinding
    boolean ownTransactions() default false;
}
