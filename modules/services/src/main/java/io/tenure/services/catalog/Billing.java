package io.tenure.services.catalog;

/** What part of a period's price is charged when seats are added in it, or when the first period is not whole. */
public enum Billing {
    /** By days, the day of the change counted. */
    PRORATED,
    /** The whole period's price. */
    WHOLE_PERIOD
}
