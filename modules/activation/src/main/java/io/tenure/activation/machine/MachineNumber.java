package io.tenure.activation.machine;

import io.tenure.kernel.Numbering;
import java.util.Optional;

/** The number people know a machine by, such as M-1042: its id counted on from 1,000. */
public final class MachineNumber {

    private static final Numbering NUMBERS = new Numbering("M-", 1_000);

    private MachineNumber() {
    }

    public static String of(long id) {
        return NUMBERS.of(id);
    }

    /** The id behind a number in any case; empty if it is none. */
    public static Optional<Long> parse(String number) {
        return NUMBERS.parse(number);
    }
}
