package io.tenure.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A public bean that is no use case: start-up, login filters and other use cases call it, no page and no REST resource
 * hands a person's request to it. It therefore needs no {@link Allowed}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Internal {
}
