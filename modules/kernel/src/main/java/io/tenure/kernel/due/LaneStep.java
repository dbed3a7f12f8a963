package io.tenure.kernel.due;

import io.tenure.kernel.Actor;
import io.tenure.kernel.Caller;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.function.IntSupplier;

/** Work outside of a request: brings the request's context, and says that Tenure itself does it. */
@Dependent
class LaneStep {

    @Inject
    private Caller caller;

    @ActivateRequestContext
    int run(IntSupplier work) {
        caller.becomes(Actor.SYSTEM);
        return work.getAsInt();
    }
}
