package io.tenure.testkit;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Several calls at the same time: all threads stand ready, then all go. */
public final class AtOnce {

    private AtOnce() {
    }

    /** What each of them answered, in the order of their numbers from 0 on. A call that throws fails the test. */
    public static <T> List<T> times(int number, IntFunction<T> call) {
        ExecutorService threads = Executors.newFixedThreadPool(number);
        CountDownLatch ready = new CountDownLatch(number);
        try {
            List<Future<T>> all = IntStream.range(0, number).mapToObj(i -> threads.submit(() -> {
                ready.countDown();
                ready.await();
                return call.apply(i);
            })).toList();
            return all.stream().map(AtOnce::result).toList();
        } finally {
            threads.shutdownNow();
        }
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException failed) {
            throw new AssertionError(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
