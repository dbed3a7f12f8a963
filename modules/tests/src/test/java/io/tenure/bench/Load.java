package io.tenure.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/** A closed loop: each client asks again as soon as it has its answer. */
final class Load {

    /** What one client does over and over; made once for each client. */
    @FunctionalInterface
    interface Client {
        void once() throws Exception;
    }

    /** Makes the client of a number, from 0. */
    @FunctionalInterface
    interface Clients {
        Client client(int number) throws Exception;
    }

    /**
     * @param perSecond operations a second, all clients together
     * @param p50       milliseconds that half the operations took at most
     * @param cpu       processor milliseconds of server and database per operation
     * @param foreign   share of the machine's processor time that neither we nor the server used
     */
    record Result(double perSecond, double p50, double p95, double p99, double cpu, double foreign) {
    }

    private Load() {
    }

    static Result run(BenchServer server, int clients, int seconds, Clients make) throws Exception {
        List<Client> all = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            all.add(make.client(i));
        }
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            long serverBefore = server.processorMillis();
            long ownBefore = Processor.millisOf(ProcessHandle.current());
            long busyBefore = Processor.busyMillis();
            long began = System.nanoTime();
            long until = began + seconds * 1_000_000_000L;
            List<Future<long[]>> loops = new ArrayList<>();
            for (Client client : all) {
                loops.add(threads.submit(() -> loop(client, until)));
            }
            long[] nanos = merged(loops);
            double elapsed = (System.nanoTime() - began) / 1e9;
            long used = server.processorMillis() - serverBefore;
            long own = Processor.millisOf(ProcessHandle.current()) - ownBefore;
            double foreign = Math.max(0, Processor.busyMillis() - busyBefore - used - own)
                    / (elapsed * 1000 * Runtime.getRuntime().availableProcessors());
            return new Result(nanos.length / elapsed, at(nanos, 0.50), at(nanos, 0.95), at(nanos, 0.99),
                    (double) used / nanos.length, foreign);
        } finally {
            threads.shutdownNow();
        }
    }

    private static long[] loop(Client client, long until) throws Exception {
        long[] taken = new long[1024];
        int count = 0;
        for (long start = System.nanoTime(); start < until; start = System.nanoTime()) {
            client.once();
            if (count == taken.length) {
                taken = Arrays.copyOf(taken, 2 * count);
            }
            taken[count++] = System.nanoTime() - start;
        }
        return Arrays.copyOf(taken, count);
    }

    private static long[] merged(List<Future<long[]>> loops) throws Exception {
        LongStream all = LongStream.empty();
        for (Future<long[]> loop : loops) {
            all = LongStream.concat(all, LongStream.of(loop.get()));
        }
        long[] sorted = all.toArray();
        Arrays.sort(sorted);
        return sorted;
    }

    private static double at(long[] sorted, double share) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.min(sorted.length - 1L, (long) (sorted.length * share))] / 1e6;
    }
}
