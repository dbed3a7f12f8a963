package io.tenure.api;

import io.tenure.kernel.RealTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows down who tries tokens: 100 wrong ones a minute per network address, by real time. Kept in this node's memory for
 * the addresses seen last; a right token is never refused, because many share an address.
 */
@ApplicationScoped
public class FailedTokens {

    static final int MOST = 100;
    static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int MOST_ADDRESSES = 10_000;

    private final Map<String, Window> windows = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Window> eldest) {
            return size() > MOST_ADDRESSES;
        }
    };

    private record Window(Instant begun, int failures) {
    }

    /** Counts one more. @return how many seconds this address has to wait; 0 while it is within the limit */
    public int count(String address) {
        return count(address, RealTime.now());
    }

    synchronized int count(String address, Instant now) {
        Window window = windows.get(address);
        if (window == null || !now.isBefore(window.begun().plus(WINDOW))) {
            window = new Window(now, 0);
        }
        windows.put(address, new Window(window.begun(), window.failures() + 1));
        return window.failures() < MOST ? 0
                : Math.max(1, (int) Duration.between(now, window.begun().plus(WINDOW)).toSeconds());
    }
}
