package io.tenure.services.pool;

import io.tenure.kernel.Numbering;
import java.util.Optional;

/** What a license of a pool is called within it: L-1 is the first one that was taken. */
public final class LicenseNumber {

    private static final Numbering NUMBERS = new Numbering("L-", 0);

    private LicenseNumber() {
    }

    public static String of(int number) {
        return NUMBERS.of(number);
    }

    /** The number behind it in any case; empty if it is none. */
    public static Optional<Integer> parse(String text) {
        return NUMBERS.parse(text).filter(number -> number <= Integer.MAX_VALUE).map(Long::intValue);
    }
}
