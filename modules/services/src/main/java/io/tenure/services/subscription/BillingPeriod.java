package io.tenure.services.subscription;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** The days that are charged together, both ends inclusive, UTC. */
public record BillingPeriod(LocalDate start, LocalDate end) {

    public BillingPeriod {
        if (end.isBefore(start)) {
            throw new IllegalArgumentException("a period that ends " + end + " cannot start " + start);
        }
    }

    public long days() {
        return daysFrom(start);
    }

    /** Days left when this day is counted: all of them on the first day, one on the last. */
    public long daysFrom(LocalDate day) {
        return ChronoUnit.DAYS.between(day, end) + 1;
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(start) && !day.isAfter(end);
    }
}
