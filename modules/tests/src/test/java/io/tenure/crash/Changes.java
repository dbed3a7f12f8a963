package io.tenure.crash;

import io.tenure.testkit.Answer;
import io.tenure.testkit.GivenOverRest;
import io.tenure.testkit.Json;
import io.tenure.testkit.Rest;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Threads that each add a seat to one subscription or buy another one, again and again, until they get no answer. Every
 * call has a key, so that one without an answer can be made again and is done once.
 */
final class Changes {

    private static final int THREADS = 4;

    /** A call, and its answer or null if there was none or the server could not. */
    record Call(String path, Json body, String key, Answer answer) {

        boolean isAcknowledged() {
            return answer != null;
        }

        Answer send(Rest administrator) {
            return administrator.with("Idempotency-Key", key).post(path, body);
        }
    }

    private final Rest administrator;
    private final Queue<Call> calls = new ConcurrentLinkedQueue<>();
    private final List<Thread> threads = new ArrayList<>();
    private final CountDownLatch acknowledged;

    private Changes(Rest administrator, int enough) {
        this.administrator = administrator;
        this.acknowledged = new CountDownLatch(enough);
    }

    /** Begins, and returns in the middle of it: when so many calls were acknowledged. */
    static Changes begin(Rest anybody, String subscription, Json purchase, int enough) throws InterruptedException {
        Changes changes = new Changes(anybody.as(GivenOverRest.ADMINISTRATOR), enough);
        for (int i = 0; i < THREADS; i++) {
            boolean buys = i == 0;
            Thread thread = new Thread(() -> changes.run(buys ? "/subscriptions"
                    : "/subscriptions/" + subscription + "/increase-seats", buys ? purchase : Json.seats(1)));
            changes.threads.add(thread);
            thread.start();
        }
        if (!changes.acknowledged.await(1, TimeUnit.MINUTES)) {
            throw new AssertionError("only " + changes.calls.size() + " calls in a minute");
        }
        return changes;
    }

    private void run(String path, Json body) {
        boolean goesOn = true;
        while (goesOn) {
            Call wanted = new Call(path, body, GivenOverRest.unique("key"), null);
            Answer answer = answer(wanted);
            goesOn = answer != null;
            calls.add(goesOn ? new Call(path, body, wanted.key(), answer) : wanted);
            acknowledged.countDown();
        }
    }

    private Answer answer(Call wanted) {
        try {
            Answer answer = wanted.send(administrator);
            return answer.status() < 300 ? answer : null;
        } catch (UncheckedIOException gone) {
            return null;
        }
    }

    /** All calls that were made, when each thread has met the end. */
    List<Call> all() throws InterruptedException {
        for (Thread thread : threads) {
            thread.join(TimeUnit.MINUTES.toMillis(2));
        }
        return List.copyOf(calls);
    }
}
