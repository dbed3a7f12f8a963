package io.tenure.launcher;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import sun.misc.Signal;

/**
 * Ends what was started, last started first, each within its time. The signals are taken before the JVM's own reaction to them,
 * because that would run every library's shutdown hook at once, in any order (rulings.md 35).
 */
final class StopOrder {

    /** Ends one part; may fail with anything. */
    interface Ending {
        void run() throws Exception;
    }

    private record Part(String name, Duration patience, Ending ending) {}

    private static final Logger LOG = Logger.getLogger(StopOrder.class.getName());
    private static final Duration START_PATIENCE = Duration.ofSeconds(20);
    private static final Duration LIMIT = Duration.ofSeconds(40);

    private final Deque<Part> started = new ArrayDeque<>();
    private final ReentrantLock starting = new ReentrantLock();
    private final Consumer<Boolean> announce;
    private final AtomicBoolean stopping = new AtomicBoolean();

    /** @param announce told when a signal begins the stop: true if a step of the start has to come to its end first */
    StopOrder(Consumer<Boolean> announce) {
        this.announce = announce;
    }

    /** Takes SIGINT, SIGTERM and SIGHUP from now on; {@code then} runs after everything has ended. */
    void onSignals(Runnable then) {
        for (String name : new String[] {"INT", "TERM", "HUP"}) {
            Signal.handle(new Signal(name), signal -> {
                if (stopping.compareAndSet(false, true)) {
                    new Thread(() -> {
                        announce.accept(starting.isLocked());
                        stopAll();
                        then.run();
                        System.exit(0);
                    }, "tenure-stop").start();
                }
            });
        }
        Runtime.getRuntime().addShutdownHook(new Thread(this::stopAll, "tenure-exit"));
    }

    /** A step of the start, which a signal lets come to its end: half a migration is worse than five seconds. */
    void during(Ending step) throws Exception {
        starting.lock();
        try {
            if (!stopping.get()) {
                step.run();
                return;
            }
        } catch (Exception e) {
            if (!stopping.get()) {
                throw e;
            }
            LOG.log(Level.INFO, "failed while stopping", e);
        } finally {
            starting.unlock();
        }
        Thread.sleep(Long.MAX_VALUE);   // the stopping thread ends the process
    }

    synchronized void started(String name, Duration patience, Ending ending) {
        started.push(new Part(name, patience, ending));
    }

    /** Safe to call more than once: each part is ended by whoever comes first. */
    void stopAll() {
        stopping.set(true);
        haltAfter(LIMIT);
        boolean through = awaitStart();
        try {
            for (Part part = next(); part != null; part = next()) {
                end(part);
            }
        } finally {
            if (through) {
                starting.unlock();
            }
        }
    }

    private boolean awaitStart() {
        try {
            boolean through = starting.tryLock(START_PATIENCE.toSeconds(), TimeUnit.SECONDS);
            if (!through) {
                LOG.warning("the start hangs; stopping nevertheless");
            }
            return through;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private synchronized Part next() {
        return started.poll();
    }

    private static void end(Part part) {
        Thread thread = new Thread(() -> {
            try {
                part.ending().run();
            } catch (Exception e) {
                LOG.log(Level.WARNING, part.name() + " did not end cleanly", e);
            }
        }, "tenure-stop-" + part.name());
        thread.setDaemon(true);
        thread.start();
        try {
            thread.join(part.patience().toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        LOG.info(part.name() + (thread.isAlive() ? " did not end in time" : " ended"));
    }

    private static void haltAfter(Duration limit) {
        Thread thread = new Thread(() -> {
            try {
                Thread.sleep(limit.toMillis());
            } catch (InterruptedException e) {
                return;
            }
            Runtime.getRuntime().halt(1);
        }, "tenure-halt");
        thread.setDaemon(true);
        thread.start();
    }
}
