package io.tenure.kernel.due;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How many rows the next transaction of a work takes. Where rows lie far apart in a large database, a thousand of them take a
 * second, and whoever needs one meanwhile waits that long; so each transaction takes as many as the last one did in
 * {@link #AIM}, which leaves room below the 250 ms of performance.md (docs/decisions/0081).
 */
@ApplicationScoped
public class Pace {

    /** What a transaction should take, in real time. */
    static final Duration AIM = Duration.ofMillis(100);
    /** Never fewer rows: what each transaction takes besides its rows would be most of it. */
    static final int LEAST = 200;

    private final Map<String, Double> rowsInTime = new ConcurrentHashMap<>();

    /** @param most as many as it takes where it is fast, and before it has run */
    public int rows(DueWork work, int most) {
        return (int) Math.max(LEAST, Math.min(most, rowsInTime.getOrDefault(work.name(), (double) most)));
    }

    /** What the last transaction took; a few rows tell nothing of many. */
    void took(DueWork work, int rows, Duration time) {
        if (rows >= LEAST) {
            rowsInTime.put(work.name(), (double) rows * AIM.toNanos() / Math.max(1, time.toNanos()));
        }
    }
}
