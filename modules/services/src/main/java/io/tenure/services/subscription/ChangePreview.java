package io.tenure.services.subscription;

import io.tenure.kernel.Money;
import java.time.LocalDate;

/**
 * What a change would do and cost (rulings.md 3).
 *
 * @param seats         seats afterwards
 * @param maxSeats      null for no limit
 * @param costNow       charged at once
 * @param costPerPeriod charged for each whole period that begins afterwards; zero if none does
 * @param effectiveOn   the first day on which it holds, UTC
 * @param chargedFrom   the first day of the next period that is charged anew, or null if there is none
 * @param chargedDays   days of this period that {@code costNow} is for; 0 if nothing is charged
 * @param devicesInUse  of a change of seats: the devices that use the code now; else null
 */
public record ChangePreview(int seats, int minSeats, Integer maxSeats, Money costNow, Money costPerPeriod,
                            LocalDate effectiveOn, LocalDate chargedFrom, long chargedDays, Integer devicesInUse) {

    /** Whether fewer seats would be left than devices use: they all go on, but none can be replaced or renewed. */
    public boolean tooFew() {
        return devicesInUse != null && seats < devicesInUse;
    }
}
