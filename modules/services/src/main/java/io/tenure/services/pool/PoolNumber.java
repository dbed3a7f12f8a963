package io.tenure.services.pool;

import io.tenure.kernel.Numbering;
import java.util.Optional;

/** The number people know a pool by, such as P-1001: its id counted on from 1,000. */
public final class PoolNumber {

    private static final Numbering NUMBERS = new Numbering("P-", 1_000);

    private PoolNumber() {
    }

    public static String of(long id) {
        return NUMBERS.of(id);
    }

    /** The id behind a number in any case; empty if it is none. */
    public static Optional<Long> parse(String number) {
        return NUMBERS.parse(number);
    }
}
