package io.tenure.services.subscription;

import io.tenure.kernel.Money;
import java.time.LocalDate;

/**
 * A change that the rules allow, with all that follows from it; nothing is done yet.
 *
 * @param seatsBefore  seats now
 * @param seatsAfter   seats then
 * @param chargedSeats seats to charge at once: those beyond the most ordered in this period
 * @param cost         what is charged at once
 * @param effectiveOn  the first day on which it holds
 * @param endsOn       the last day of the subscription, for a cancellation; else null
 */
record Change(OrderKind kind, int seatsBefore, int seatsAfter, int chargedSeats, Money cost, LocalDate effectiveOn,
              LocalDate endsOn) {
}
