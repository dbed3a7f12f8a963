package io.tenure.services.subscription;

import java.util.Optional;

/** The number people know a subscription by, such as S-100482: its id counted on from 100,000. */
public final class SubscriptionNumber {

    private static final String PREFIX = "S-";
    private static final long BEFORE_FIRST = 100_000;
    private static final int MOST_DIGITS = 17;

    private SubscriptionNumber() {
    }

    public static String of(long id) {
        return PREFIX + (BEFORE_FIRST + id);
    }

    /** The id behind a number in any case; empty if it is none. */
    public static Optional<Long> parse(String number) {
        if (number == null || !number.regionMatches(true, 0, PREFIX, 0, PREFIX.length())) {
            return Optional.empty();
        }
        String digits = number.substring(PREFIX.length());
        if (!digits.matches("[1-9][0-9]{0," + (MOST_DIGITS - 1) + "}")) {
            return Optional.empty();
        }
        return Optional.of(Long.parseLong(digits) - BEFORE_FIRST).filter(id -> id > 0);
    }
}
