package io.tenure.services.clock;

import io.tenure.kernel.Actor;
import io.tenure.kernel.Caller;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Instant;

/** A move outside of a request: brings the request's context, and says who moves. */
@Dependent
class JourneyStep {

    @Inject
    private MoveClock clock;

    @Inject
    private Caller caller;

    @ActivateRequestContext
    MoveClock.Receipt move(Actor mover, Instant target) {
        caller.becomes(mover);
        return clock.to(target);
    }
}
