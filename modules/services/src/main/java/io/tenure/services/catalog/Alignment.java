package io.tenure.services.catalog;

/** How periods lie (rulings.md 8). */
public enum Alignment {
    /** A first part to the end of the month, then whole periods from the 1st. */
    CALENDAR,
    /** Whole periods reckoned from the first day. */
    ANNIVERSARY
}
