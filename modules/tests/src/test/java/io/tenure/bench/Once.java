package io.tenure.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/** Mass work that is done once, from beginning to end. */
final class Once {

    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

    /** The work; what it costs is measured. */
    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }

    /**
     * What it took.
     *
     * @param result        rows a second, and processor time of server and database per row
     * @param longestMillis the longest time without a commit: no transaction of a work that has one at a time was longer
     */
    record Taken(Load.Result result, double longestMillis) {
    }

    private final BenchServer server;

    Once(BenchServer server) {
        this.server = server;
    }

    Taken measure(int rows, Work work) throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        double[] longest = {0};
        Thread watch = new Thread(() -> longest[0] = longestBetweenCommits(done), "watch of commits");
        long serverBefore = server.processorMillis();
        long ownBefore = Processor.millisOf(ProcessHandle.current());
        long busyBefore = Processor.busyMillis();
        watch.start();
        long began = System.nanoTime();
        work.run();
        double seconds = (System.nanoTime() - began) / 1e9;
        done.set(true);
        watch.join();
        long used = server.processorMillis() - serverBefore;
        long own = Processor.millisOf(ProcessHandle.current()) - ownBefore;
        double foreign = Math.max(0, Processor.busyMillis() - busyBefore - used - own)
                / (seconds * 1000 * Runtime.getRuntime().availableProcessors());
        return new Taken(new Load.Result(rows / seconds, Double.NaN, Double.NaN, Double.NaN, (double) used / rows, foreign),
                longest[0]);
    }

    private double longestBetweenCommits(AtomicBoolean done) {
        try (Connection connection = server.jdbc(); PreparedStatement status = connection.prepareStatement("select"
                + " variable_value from information_schema.global_status where variable_name = 'COM_COMMIT'")) {
            long commits = -1;
            long since = System.nanoTime();
            long longest = 0;
            while (!done.get()) {
                LockSupport.parkNanos(LOOK_NANOS);
                long before = commits;
                try (ResultSet row = status.executeQuery()) {
                    row.next();
                    commits = row.getLong(1);
                }
                if (commits != before) {
                    longest = before < 0 ? 0 : Math.max(longest, System.nanoTime() - since);
                    since = System.nanoTime();
                }
            }
            return longest / 1e6;
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}
