package io.tenure.services.account;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A small memory of answers: the least recently asked for is dropped first, and each is good for a short while only. */
class Remembered<K, V> {

    private final Duration life;
    private final Map<K, Entry<V>> entries;

    private record Entry<V>(V value, Instant until) {
    }

    /** @param most how many answers it holds; @param life how long each is good, in real time */
    Remembered(int most, Duration life) {
        this.life = life;
        this.entries = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, Entry<V>> eldest) {
                return size() > most;
            }
        };
    }

    synchronized Optional<V> recall(K key, Instant now) {
        Entry<V> entry = entries.get(key);
        if (entry == null || !now.isBefore(entry.until())) {
            entries.remove(key);
            return Optional.empty();
        }
        return Optional.of(entry.value());
    }

    synchronized void keep(K key, V value, Instant now) {
        entries.put(key, new Entry<>(value, now.plus(life)));
    }

    synchronized void forget(K key) {
        entries.remove(key);
    }
}
