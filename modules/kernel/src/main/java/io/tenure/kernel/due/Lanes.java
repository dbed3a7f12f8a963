package io.tenure.kernel.due;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.IntSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Work that asks something outside of Tenure, and so may take its time: it goes on in the background, one at a time in
 * each lane, so that a slow mail server or endpoint holds nobody else up. Due work starts a lane, waits a moment for it,
 * and looks again with the next poll; whoever moves the sandbox clock waits longer, because what is under way is still
 * due.
 */
@ApplicationScoped
public class Lanes {

    private static final Logger LOG = Logger.getLogger(Lanes.class.getName());

    @Resource
    private ManagedExecutorService executor;

    @Inject
    private LaneStep step;

    /** Rows done, per kind of work, that have not been told yet. */
    private final Map<String, Integer> done = new HashMap<>();
    private final Map<String, String> busy = new HashMap<>();

    /**
     * Starts the work, unless the lane is busy.
     *
     * @param kind what kind of work it is, of which there may be several lanes
     * @param work answers how many rows it did
     */
    public synchronized void start(String kind, String lane, IntSupplier work) {
        if (busy.putIfAbsent(lane, kind) == null) {
            try {
                executor.execute(() -> run(kind, lane, work));
            } catch (RejectedExecutionException full) {
                busy.remove(lane);
                LOG.log(Level.FINE, "no thread is free for " + lane, full);
            }
        }
    }

    private void run(String kind, String lane, IntSupplier work) {
        int rows = 0;
        try {
            rows = step.run(work);
        } catch (RuntimeException failure) {
            LOG.log(Level.SEVERE, "failed in the background: " + lane, failure);
        } finally {
            end(kind, lane, rows);
        }
    }

    private synchronized void end(String kind, String lane, int rows) {
        busy.remove(lane);
        done.merge(kind, rows, Integer::sum);
        notifyAll();
    }

    public synchronized boolean isFree(String lane) {
        return !busy.containsKey(lane);
    }

    /** How many rows lanes of this kind have done since it was asked last; waits for the busy ones, but not for long. */
    public synchronized int done(String kind, Duration patience) {
        long until = System.nanoTime() + patience.toNanos();
        try {
            for (long left = patience.toMillis(); busy.containsValue(kind) && left > 0;
                    left = (until - System.nanoTime()) / 1_000_000) {
                wait(left);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        Integer rows = done.remove(kind);
        return rows == null ? 0 : rows;
    }
}
