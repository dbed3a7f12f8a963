package io.tenure.kernel.due;

import io.tenure.kernel.Actor;
import io.tenure.kernel.Caller;
import io.tenure.kernel.TenureClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * Runs due work in the order of its moments. One thread at a time on each node; several nodes share the rows by
 * skipping what another has locked.
 */
@ApplicationScoped
public class DueWorkRunner {

    private static final Logger LOG = Logger.getLogger(DueWorkRunner.class.getName());
    /** How long the sandbox's clock waits for rows that somebody is changing, in real time. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(2);
    /** How long one poll goes on with work that falls due again as soon as it is done, in real time. */
    private static final Duration LONGEST = Duration.ofSeconds(2);
    /** How many large batches of one work may follow each other before all others are asked again. */
    private static final int IN_A_ROW = 10;
    /** How many rows a batch has after which the work goes on. */
    private static final int LARGE = Pace.LEAST;

    @Inject
    @Any
    private Instance<DueWork> works;

    @Inject
    private Caller caller;

    @Inject
    private DueInquiry inquiry;

    @Inject
    private DueMoments moments;

    @Inject
    private JobBook book;

    @Inject
    private Pace pace;

    @Inject
    private TenureClock clock;

    private final ReentrantLock running = new ReentrantLock();
    private volatile boolean paused;

    /** Stops the once-a-second poll, after the one under way, so that a test can count statements (rulings.md 36). */
    public void pause() {
        running.lock();
        try {
            paused = true;
        } finally {
            running.unlock();
        }
    }

    public void resume() {
        paused = false;
    }

    /**
     * What the poll calls: runs what is due now and what falls due meanwhile, for {@link #LONGEST} at most, unless it is
     * paused or another thread is at it. Work that fails is logged and tried again with the next poll; it keeps nothing
     * else from running.
     */
    public void poll(Instant now) {
        if (!paused && running.tryLock()) {
            try {
                pollFor(now);
                book.write();
            } finally {
                running.unlock();
            }
        }
    }

    /**
     * A batch of a large work is due again at the moment it is done, which is later than the poll began. Work that has
     * failed stays out until the next poll.
     */
    private void pollFor(Instant now) {
        long begun = System.nanoTime();
        List<DueWork> open = ordered();
        Instant until = now;
        int done;
        do {
            done = runUntil(open, until, moment -> { }, Duration.ZERO, (work, failure) ->
                    LOG.log(Level.SEVERE, "due work failed: " + work.name(), failure));
            until = clock.now();
        } while (done > 0 && until.isAfter(now) && System.nanoTime() - begun < LONGEST.toNanos());
    }

    /**
     * Runs what is due of one kind of work; a failure is logged and remembered.
     *
     * @return how many rows were done; empty if other work did not come to an end in time
     */
    OptionalInt runNow(DueWork work, Instant now) {
        if (!lockWithin(PATIENCE)) {
            return OptionalInt.empty();
        }
        try {
            return OptionalInt.of(runUntil(new ArrayList<>(List.of(work)), now, moment -> { }, Duration.ZERO, (one, failure) ->
                    LOG.log(Level.SEVERE, "due work failed: " + one.name(), failure)));
        } finally {
            running.unlock();
        }
    }

    private boolean lockWithin(Duration patience) {
        try {
            return running.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * Runs everything that is due up to and including the moment given, each batch at its own moment. Stops where work
     * fails; waits for rows that somebody is changing, because later would no longer be their moment.
     *
     * @param arrive told each moment before its work runs; the sandbox sets its clock there
     * @return how many rows were done
     */
    public int advance(Instant target, Consumer<Instant> arrive) {
        running.lock();
        try {
            return runUntil(ordered(), target, arrive, PATIENCE, (work, failure) -> {
                throw failure;
            });
        } finally {
            running.unlock();
        }
    }

    /** @param open loses the work that fails or can do nothing */
    private int runUntil(List<DueWork> open, Instant target, Consumer<Instant> arrive, Duration patience,
                         BiConsumer<DueWork, RuntimeException> failed) {
        caller.becomes(Actor.SYSTEM);
        BiConsumer<DueWork, RuntimeException> noted = (work, failure) -> {
            book.failed(work, clock.now(), failure);
            failed.accept(work, failure);
        };
        int done = 0;
        for (Optional<Due> next = earliest(open, target, noted); next.isPresent();
                next = earliest(open, target, noted)) {
            arrive.accept(next.get().moment());
            int batch = runAt(next.get(), patience, noted);
            if (batch == 0 && !isOver(next.get(), patience)) {
                open.remove(next.get().work());
            }
            done += batch + (batch < LARGE ? 0 : goOn(next.get(), noted));
        }
        return done;
    }

    /** More of the same work at the same moment: after a large batch there is likely another, and only this work is asked. */
    private int goOn(Due due, BiConsumer<DueWork, RuntimeException> failed) {
        int done = 0;
        int last = LARGE;
        for (int i = 1; i < IN_A_ROW && last >= LARGE && isDue(due); i++) {
            last = batch(due, failed);
            done += last;
        }
        return done;
    }

    /** Where that cannot be asked, it is asked once more together with all others, and the book says why. */
    private boolean isDue(Due due) {
        try {
            return moments.of(due.work()).filter(moment -> !moment.isAfter(due.moment())).isPresent();
        } catch (RuntimeException unanswered) {
            return false;
        }
    }

    /** What goes on in the background may have come to its end just when nobody waited for it any more. */
    private boolean isOver(Due due, Duration patience) {
        return !patience.isZero() && !isDue(due);
    }

    /** Rows done; 0 when there was nothing it could do within that time. */
    private int runAt(Due due, Duration patience, BiConsumer<DueWork, RuntimeException> failed) {
        long begun = System.nanoTime();
        int rows = batch(due, failed);
        while (rows == 0 && System.nanoTime() - begun < patience.toNanos() && isDue(due)) {
            LockSupport.parkNanos(PAUSE.toNanos());
            rows = batch(due, failed);
        }
        return rows;
    }

    private int batch(Due due, BiConsumer<DueWork, RuntimeException> failed) {
        long begun = System.nanoTime();
        try {
            int rows = due.work().runBatch(due.moment());
            pace.took(due.work(), rows, Duration.ofNanos(System.nanoTime() - begun));
            book.ran(due.work(), clock.now(), rows);
            return rows;
        } catch (RuntimeException failure) {
            failed.accept(due.work(), failure);
            return 0;
        }
    }

    private Optional<Due> earliest(List<DueWork> open, Instant target, BiConsumer<DueWork, RuntimeException> failed) {
        List<Due> due = new ArrayList<>();
        inquiry.ask(List.copyOf(open), (work, next) -> {
            book.due(work, next, clock.now());
            next.filter(moment -> !moment.isAfter(target)).ifPresent(moment -> due.add(new Due(work, moment)));
        }, (work, failure) -> {
            open.remove(work);
            failed.accept(work, failure);
        });
        return due.stream().min(Comparator.comparing(Due::moment));
    }

    private List<DueWork> ordered() {
        return works.stream().sorted(Comparator.comparingInt(DueWork::rank)).collect(Collectors.toList());
    }

    private record Due(DueWork work, Instant moment) {
    }
}
