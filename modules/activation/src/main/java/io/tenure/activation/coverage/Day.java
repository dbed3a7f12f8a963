package io.tenure.activation.coverage;

import java.time.LocalDate;

/** The order of days. */
final class Day {

    private Day() {
    }

    /** The earlier of two days, either of which may be null for never. */
    static LocalDate earlier(LocalDate one, LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }

    static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
