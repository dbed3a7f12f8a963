package io.tenure.services.subscription;

import java.time.LocalDate;

/**
 * What somebody wants to change.
 *
 * @param seats how many seats to add or to remove; 0 for other kinds
 * @param day   the day of a cancellation, or null for today
 */
public record WantedChange(OrderKind kind, int seats, LocalDate day) {

    public static WantedChange increase(int seats) {
        return new WantedChange(OrderKind.INCREASE_SEATS, seats, null);
    }

    public static WantedChange decrease(int seats) {
        return new WantedChange(OrderKind.DECREASE_SEATS, seats, null);
    }

    public static WantedChange of(OrderKind kind) {
        return new WantedChange(kind, 0, null);
    }

    /** @param day for {@link CancelWhen#DATE}; ignored otherwise */
    public static WantedChange cancel(CancelWhen when, LocalDate day) {
        return switch (when) {
            case IMMEDIATE -> of(OrderKind.CANCEL);
            case END_OF_PERIOD -> of(OrderKind.CANCEL_AT_PERIOD_END);
            case DATE -> new WantedChange(OrderKind.CANCEL, 0, day);
        };
    }
}
