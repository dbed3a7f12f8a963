package io.tenure.kernel;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts tries per key within the last while. A try beyond the limit is refused and not counted, so that waiting always
 * helps. Holds a bounded number of keys; the one not seen for longest is dropped first.
 */
public final class SlidingWindow {

    private final int limit;
    private final Duration length;
    private final Map<String, Deque<Instant>> tries;

    /** @param limit how many tries within the length; @param most how many keys are held */
    public SlidingWindow(int limit, Duration length, int most) {
        this.limit = limit;
        this.length = length;
        this.tries = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
                return size() > most;
            }
        };
    }

    /** How long to wait before the next try would be allowed; zero when it is allowed now. */
    public synchronized Duration pause(String key, Instant now) {
        Deque<Instant> recent = recent(key, now);
        return recent.size() < limit ? Duration.ZERO : Duration.between(now, recent.peekFirst().plus(length));
    }

    /** Counts a try. */
    public synchronized void count(String key, Instant now) {
        Deque<Instant> recent = recent(key, now);
        recent.addLast(now);
        tries.put(key, recent);
    }

    /** Takes one try back, because it was a good one. */
    public synchronized void takeBack(String key, Instant when) {
        Deque<Instant> recent = tries.get(key);
        if (recent != null) {
            recent.removeLastOccurrence(when);
        }
    }

    /** Counts from zero again. */
    public synchronized void forget(String key) {
        tries.remove(key);
    }

    private Deque<Instant> recent(String key, Instant now) {
        Deque<Instant> known = tries.getOrDefault(key, new ArrayDeque<>());
        while (!known.isEmpty() && !now.isBefore(known.peekFirst().plus(length))) {
            known.removeFirst();
        }
        return known;
    }
}
