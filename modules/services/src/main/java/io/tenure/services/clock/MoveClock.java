package io.tenure.services.clock;

import io.tenure.kernel.Actor;
import io.tenure.kernel.Allowed;
import io.tenure.kernel.Caller;
import io.tenure.kernel.CommonRefusal;
import io.tenure.kernel.Mode;
import io.tenure.kernel.Refusal;
import io.tenure.kernel.Role;
import io.tenure.kernel.TenureClock;
import io.tenure.kernel.due.DueWorkRunner;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Use case: moves the sandbox clock forward; all that falls due on the way runs at its own moment, in order. Not one
 * transaction: each job has its own, and the clock is kept at each moment, so a move that was cut off goes on with the
 * next one. A transaction of the caller waits meanwhile.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class MoveClock {

    private static final Period FURTHEST = Period.ofYears(100);

    @Inject
    private TenureClock clock;

    @Inject
    private ClockSetting setting;

    @Inject
    private DueWorkRunner work;

    @Inject
    private Caller caller;

    private final ReentrantLock moving = new ReentrantLock();

    /** @param jobsRun how many due rows were done on the way */
    public record Receipt(Instant now, int jobsRun) {
    }

    /** By a period of days, months or years; see {@link #to}. */
    @Allowed(Role.ADMINISTRATOR)
    public Receipt advance(Period by) {
        return move(clock.now().atOffset(ZoneOffset.UTC).plus(by).toInstant());
    }

    /**
     * To a moment, UTC.
     *
     * @throws Refusal {@code NOT_FOUND} in production, {@code CLOCK_BACKWARDS}, {@code CLOCK_TOO_FAR} beyond a hundred
     *                 years, {@code CLOCK_MOVING} while another move is under way
     */
    @Allowed(Role.ADMINISTRATOR)
    public Receipt to(Instant target) {
        return move(target);
    }

    private Receipt move(Instant target) {
        requireSandbox();
        if (target.isBefore(clock.now())) {
            throw Refusal.of("to", ClockRefusal.CLOCK_BACKWARDS, target, clock.now());
        }
        if (target.isAfter(clock.now().atOffset(ZoneOffset.UTC).plus(FURTHEST).toInstant())) {
            throw Refusal.of("to", ClockRefusal.CLOCK_TOO_FAR, target);
        }
        if (!moving.tryLock()) {
            throw new Refusal(ClockRefusal.CLOCK_MOVING);
        }
        Actor mover = caller.actor();
        try {
            int done = work.advance(target, this::arrive);
            arrive(target);
            return new Receipt(clock.now(), done);
        } finally {
            caller.becomes(mover);
            moving.unlock();
        }
    }

    /** Work that was due before now runs now; the clock never goes back. */
    private void arrive(Instant moment) {
        if (moment.isAfter(clock.now()) || !clock.stands()) {
            setting.standAt(moment.isAfter(clock.now()) ? moment : clock.now());
        }
    }

    private static void requireSandbox() {
        if (!Mode.sandbox()) {
            throw new Refusal(CommonRefusal.NOT_FOUND);
        }
    }
}
