package io.tenure.activation.device;

import io.tenure.kernel.RealTime;
import io.tenure.kernel.Refusal;
import io.tenure.kernel.SlidingWindow;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Makes guessing codes hopeless: within an hour 10 refused codes per machine, 30 per customer and 60 per network address,
 * by real time (rulings.md 12). A try is counted before the authority is asked, so that tries at the same time count too, and
 * taken back when the code was known. Kept in this node's memory.
 */
@ApplicationScoped
public class CodeTries {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final int MOST_KEYS = 10_000;

    private final SlidingWindow machines = new SlidingWindow(10, HOUR, MOST_KEYS);
    private final SlidingWindow customers = new SlidingWindow(30, HOUR, MOST_KEYS);
    private final SlidingWindow addresses = new SlidingWindow(60, HOUR, MOST_KEYS);

    /** A try that was counted. */
    final class Try {

        private final Map<SlidingWindow, String> counted;
        private final Instant at;

        private Try(Map<SlidingWindow, String> counted, Instant at) {
            this.counted = counted;
            this.at = at;
        }

        /** The code was known: no guess. */
        void known() {
            synchronized (CodeTries.this) {
                counted.forEach((window, key) -> window.takeBack(key, at));
            }
        }
    }

    /**
     * Counts a try.
     *
     * @param customer whose machine it is, or null
     * @param address  where the caller is, or null
     * @throws Refusal {@code TOO_MANY_CODES} with the seconds to wait
     */
    synchronized Try begin(long machine, Long customer, String address) {
        Map<SlidingWindow, String> keys = new LinkedHashMap<>();
        keys.put(machines, Long.toString(machine));
        if (customer != null) {
            keys.put(customers, customer.toString());
        }
        if (address != null) {
            keys.put(addresses, address);
        }
        Instant now = RealTime.now();
        Duration wait = keys.entrySet().stream().map(key -> key.getKey().pause(key.getValue(), now))
                .reduce(Duration.ZERO, (one, other) -> one.compareTo(other) > 0 ? one : other);
        if (!wait.isZero()) {
            throw new Refusal(DeviceRefusal.TOO_MANY_CODES, (int) Math.max(1, wait.toSeconds()));
        }
        keys.forEach((window, key) -> window.count(key, now));
        return new Try(keys, now);
    }
}
