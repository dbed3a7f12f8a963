package io.tenure.services.clock;

import io.tenure.kernel.Actor;
import io.tenure.kernel.Allowed;
import io.tenure.kernel.Caller;
import io.tenure.kernel.RealTime;
import io.tenure.kernel.Refusal;
import io.tenure.kernel.Role;
import io.tenure.kernel.TenureClock;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Moves the sandbox clock in the background, for a page that shows how far it is. The move itself is {@link MoveClock}'s;
 * one at a time.
 */
@ApplicationScoped
public class ClockJourney {

    private static final Logger LOG = Logger.getLogger(ClockJourney.class.getName());
    private static final int AT_ONCE_MILLISECONDS = 900;

    @Inject
    private JourneyStep step;

    @Inject
    private TenureClock clock;

    @Inject
    private Caller caller;

    @Resource
    private ManagedExecutorService executor;

    private volatile Progress present;
    private volatile Arrival last;

    /**
     * How far a move is.
     *
     * @param from    where it began
     * @param target  where it will end
     * @param at      where the clock stands now
     * @param percent of the way, 0 to 100
     * @param left    real seconds it will still take, by what it took so far
     */
    public record Progress(Instant from, Instant target, Instant began, Instant at, int percent, long left) {
    }

    /**
     * How the last move ended.
     *
     * @param at       where the clock stood then
     * @param jobsRun  how many due rows were done on the way, or null if it did not arrive
     */
    public record Arrival(Instant at, Integer jobsRun) {
    }

    /**
     * Begins a move; a short one is done when this returns.
     *
     * @return the receipt, or empty while it goes on
     * @throws Refusal what {@link MoveClock#to} refuses
     */
    @Allowed(Role.ADMINISTRATOR)
    public synchronized Optional<MoveClock.Receipt> to(Instant target) {
        if (present != null) {
            throw new Refusal(ClockRefusal.CLOCK_MOVING);
        }
        Actor mover = caller.actor();
        Instant from = clock.now();
        last = null;
        present = new Progress(from, target, RealTime.now(), from, 0, 0);
        Future<MoveClock.Receipt> moving = executor.submit(() -> move(mover, target));
        try {
            return Optional.of(moving.get(AT_ONCE_MILLISECONDS, TimeUnit.MILLISECONDS));
        } catch (TimeoutException longWay) {
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause
                    : new IllegalStateException(failed.getCause());
        }
    }

    private MoveClock.Receipt move(Actor mover, Instant target) {
        try {
            MoveClock.Receipt arrived = step.move(mover, target);
            last = new Arrival(arrived.now(), arrived.jobsRun());
            return arrived;
        } catch (RuntimeException failed) {
            LOG.log(Level.SEVERE, "the sandbox clock did not arrive at " + target, failed);
            last = new Arrival(clock.now(), null);
            throw failed;
        } finally {
            present = null;
        }
    }

    /** How far the present move is; empty when the clock stands. */
    @Allowed({Role.ADMINISTRATOR, Role.AUDITOR})
    public Optional<Progress> progress() {
        return Optional.ofNullable(present).map(begun -> measured(begun, clock.now()));
    }

    /** How the last move since the start ended; empty if there was none. */
    @Allowed({Role.ADMINISTRATOR, Role.AUDITOR})
    public Optional<Arrival> last() {
        return Optional.ofNullable(last);
    }

    private static Progress measured(Progress begun, Instant now) {
        long whole = Math.max(1, begun.target().getEpochSecond() - begun.from().getEpochSecond());
        long done = Math.max(0, now.getEpochSecond() - begun.from().getEpochSecond());
        long spent = RealTime.now().getEpochSecond() - begun.began().getEpochSecond();
        long left = done == 0 ? 0 : spent * (whole - Math.min(whole, done)) / done;
        return new Progress(begun.from(), begun.target(), begun.began(), now, (int) Math.min(100, done * 100 / whole),
                left);
    }
}
