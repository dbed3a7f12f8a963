package io.tenure.services.subscription;

import io.tenure.kernel.Numbering;
import java.util.Optional;

/** The number people know a subscription by, such as S-100482: its id counted on from 100,000. */
public final class SubscriptionNumber {

    private static final Numbering NUMBERS = new Numbering("S-", 100_000);

    private SubscriptionNumber() {
    }

    public static String of(long id) {
        return NUMBERS.of(id);
    }

    /** The id behind a number in any case; empty if it is none. */
    public static Optional<Long> parse(String number) {
        return NUMBERS.parse(number);
    }
}
