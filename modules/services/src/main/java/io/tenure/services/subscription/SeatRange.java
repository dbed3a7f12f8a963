package io.tenure.services.subscription;

import io.tenure.kernel.Refusal;

/**
 * The seats a subscription may have, both bounds inclusive (domain.md 002.3, D1, D2).
 *
 * @param max null for no limit
 */
public record SeatRange(int min, Integer max) {

    /** The total after adding; refuses {@code SEATS_NOT_POSITIVE}, {@code SEATS_ABOVE_MAXIMUM}. */
    int increased(int seats, int by) {
        requirePositive(by);
        long total = (long) seats + by;
        if (total > highest()) {
            throw Refusal.of("seats", SubscriptionRefusal.SEATS_ABOVE_MAXIMUM, highest(), by, seats);
        }
        return (int) total;
    }

    /** The total after removing; refuses {@code SEATS_NOT_POSITIVE}, {@code SEATS_BELOW_MINIMUM}. */
    int decreased(int seats, int by) {
        requirePositive(by);
        if (by > seats - min) {
            throw Refusal.of("seats", SubscriptionRefusal.SEATS_BELOW_MINIMUM, min, by, seats);
        }
        return seats - by;
    }

    /** A number of seats to begin with, which must lie in the range. */
    int ordered(int seats) {
        requirePositive(seats);
        if (seats < min) {
            throw Refusal.of("seats", SubscriptionRefusal.SEATS_BELOW_MINIMUM, min, seats, 0);
        }
        if (seats > highest()) {
            throw Refusal.of("seats", SubscriptionRefusal.SEATS_ABOVE_MAXIMUM, highest(), seats, 0);
        }
        return seats;
    }

    int highest() {
        return max == null ? Integer.MAX_VALUE : max;
    }

    private static void requirePositive(int seats) {
        if (seats <= 0) {
            throw Refusal.of("seats", SubscriptionRefusal.SEATS_NOT_POSITIVE, seats);
        }
    }
}
