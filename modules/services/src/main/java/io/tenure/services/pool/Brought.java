package io.tenure.services.pool;

import java.time.LocalDate;

/**
 * One line about a pool that is taken over: a machine with what it has, licenses that are alike, or only a count.
 *
 * @param machine   its number or name, or null
 * @param count     how many licenses, or null for one
 * @param daysLeft  days they have left, or null
 * @param expiresOn the first day not covered, instead of daysLeft, or null
 * @param extended  how many extensions wait on the machine, or null for none
 */
public record Brought(What what, String machine, Integer count, Integer daysLeft, LocalDate expiresOn, Integer extended,
                      Boolean autoExtend) {

    /** What a line is about. */
    public enum What {
        /** All licenses purchased: a count. */
        MAX,
        UNUSED,
        APPLIED,
        PENDING,
        PARTIAL,
        EXTENDED,
        EXPIRED,
        OTHER
    }

    int number() {
        return count == null ? 1 : count;
    }

    /** Whether it is about one machine; what was on a machine once is not. */
    boolean isOfMachine() {
        return machine != null && (what == What.APPLIED || what == What.PENDING);
    }

    /** Whether it only tells how many there should be. */
    boolean isOnlyCount() {
        return switch (what) {
            case MAX, UNUSED, EXTENDED -> true;
            case APPLIED, PENDING -> machine == null;
            case PARTIAL -> daysLeft == null;
            case EXPIRED, OTHER -> false;
        };
    }
}
