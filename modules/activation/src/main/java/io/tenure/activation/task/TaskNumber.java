package io.tenure.activation.task;

import io.tenure.kernel.Numbering;
import java.util.Optional;

/** The number people know a task by, such as T-1042: its id counted on from 1,000. */
public final class TaskNumber {

    private static final Numbering NUMBERS = new Numbering("T-", 1_000);

    private TaskNumber() {
    }

    public static String of(long id) {
        return NUMBERS.of(id);
    }

    /** The id behind a number in any case; empty if it is none. */
    public static Optional<Long> parse(String number) {
        return NUMBERS.parse(number);
    }
}
