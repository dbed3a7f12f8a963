package io.tenure.keystorage.key;

import java.time.LocalDate;

/** One key in a list, with how much of it is used and where it stands on the day of the list. */
public record KeyRow(StoredKey key, Usage usage, LocalDate today) {

    public KeyState state() {
        return key.state(today);
    }

    public Expiry expiry() {
        return key.expiry(today);
    }
}
