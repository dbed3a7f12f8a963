package io.tenure.services.demo;

import io.tenure.kernel.Actor;
import io.tenure.kernel.Allowed;
import io.tenure.kernel.Caller;
import io.tenure.kernel.Mode;
import io.tenure.kernel.TenureClock;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.logging.Logger;

/**
 * Use case: the first start of a sandbox fills it with demo data, unless it was asked not to. One transaction, so a start
 * that was cut off leaves nothing behind and the next one begins anew. Afterwards the clock is where it was.
 */
@Stateless
public class DemoData {

    private static final Logger LOG = Logger.getLogger(DemoData.class.getName());
    private static final int STEPS = 10;

    @Inject
    private DemoMark mark;

    @Inject
    private DemoStage stage;

    @Inject
    private TenureClock clock;

    @Inject
    private Caller caller;

    /** Does nothing outside the sandbox, and nothing from the second start on. */
    @Allowed
    public void load() {
        if (Mode.sandbox() && !mark.decided()) {
            if (Mode.empty()) {
                mark.decide("DECLINED", clock.now());
            } else {
                play();
                mark.decide("LOADED", clock.now());
            }
        }
    }

    private void play() {
        boolean stood = clock.stands();
        Instant now = clock.now();
        long began = System.nanoTime();
        try {
            stage.open(now);
            play(new DemoPlan(now).events());
            stage.passUntil(now);
        } finally {
            caller.becomes(Actor.SYSTEM);
            if (stood) {
                clock.standAt(now);
            } else {
                clock.follow();
            }
        }
        LOG.info(() -> "demo data: complete after " + Duration.ofNanos(System.nanoTime() - began).toMillis() + " ms");
    }

    private void play(List<DemoEvent> events) {
        int done = 0;
        for (DemoEvent event : events) {
            stage.play(event);
            done++;
            if (done * STEPS / events.size() > (done - 1) * STEPS / events.size()) {
                LOG.info("demo data: " + done + " of " + events.size() + " events");
            }
        }
    }
}
