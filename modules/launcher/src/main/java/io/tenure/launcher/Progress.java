package io.tenure.launcher;

import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * One line on the console for each phase, with the seconds it has taken so far.
 * On a terminal the line is written over; elsewhere a new line says every five seconds that it still goes on.
 */
final class Progress {

    /** Work that may fail with anything. */
    interface Phase {
        void run(Consumer<String> step) throws Exception;
    }

    private static final int PLAIN_INTERVAL_SECONDS = 5;

    private final PrintStream out;
    private final boolean terminal;
    private String name;
    private String step;
    private long began;

    Progress(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /** Runs the phase; the text given to its {@code step} is shown while it runs, {@code outcome} when it is through. */
    void phase(String phase, String outcome, Phase work) throws Exception {
        begin(phase);
        ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor(Progress::daemon);
        int interval = terminal ? 200 : PLAIN_INTERVAL_SECONDS * 1000;
        ticker.scheduleAtFixedRate(this::show, interval, interval, TimeUnit.MILLISECONDS);
        boolean done = false;
        try {
            work.run(this::step);
            done = true;
        } finally {
            ticker.shutdownNow();
            end(done ? outcome : "failed");
        }
    }

    /** A whole line between or after phases. */
    synchronized void say(String text) {
        if (terminal && name != null) {
            out.print("\r\033[K");
        }
        out.println(text);
        out.flush();
    }

    private synchronized void begin(String phase) {
        name = phase;
        step = "starting";
        began = System.nanoTime();
        if (terminal) {
            show();
        }
    }

    private synchronized void step(String text) {
        step = text;
        show();
    }

    private synchronized void end(String outcome) {
        step = outcome;
        line(terminal ? "\r" : "", System.lineSeparator());
        name = null;
    }

    private synchronized void show() {
        if (name != null) {
            line(terminal ? "\r" : "", terminal ? "" : System.lineSeparator());
        }
    }

    private void line(String before, String after) {
        double seconds = (System.nanoTime() - began) / 1e9;
        out.print(before + String.format(Locale.ROOT, "  %-12s %-44s %5.1f s", name, step, seconds)
                + (terminal ? "\033[K" : "") + after);
        out.flush();
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "tenure-progress");
        thread.setDaemon(true);
        return thread;
    }
}
