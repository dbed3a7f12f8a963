package io.tenure.kernel;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says which roles may call a use case or a class of queries; everybody else is refused with {@code FORBIDDEN}, and
 * who is not signed in with {@code UNAUTHENTICATED}. On a method it replaces what the class says. An architecture test
 * makes sure that no use case goes without. Due work may call everything.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Allowed {

    @Nonbinding
    Role[] value() default {};

    /** For what needs no sign-in, such as accepting an invitation. */
    @Nonbinding
    boolean anybody() default false;
}
