package io.tenure.services.webhook;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Sends what is due to one endpoint, one event after another; each answer is written in a transaction of its own. */
@Dependent
class SendEvents {

    private static final int BATCH = 20;
    /** After this it is somebody else's turn to start the lane, so that a row of slow answers does not hold it for ever. */
    private static final Duration TURN = Duration.ofSeconds(10);

    @Inject
    private DeliveryBatches batches;

    @Inject
    private CallEndpoint call;

    @Inject
    private Clock clock;

    /** @return how many were tried */
    int all(long endpoint, Instant moment) {
        long begun = System.nanoTime();
        int tried = 0;
        List<OutgoingEvent> events = batches.claim(endpoint, moment, BATCH);
        while (!events.isEmpty()) {
            for (OutgoingEvent event : events) {
                if (System.nanoTime() - begun > TURN.toNanos()) {
                    batches.release(endpoint);
                    return tried;
                }
                batches.record(endpoint, event.delivery(), call.with(event), clock.instant());
                tried++;
            }
            events = batches.claim(endpoint, moment, BATCH);
        }
        return tried;
    }
}
