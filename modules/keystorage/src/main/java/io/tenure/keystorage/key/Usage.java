package io.tenure.keystorage.key;

/**
 * How much of a key is used.
 *
 * @param limit how many units the license is for, at least 1
 * @param used  units on all machines that hold it; more than the limit is possible (domain.md 000.34)
 */
public record Usage(int limit, long used) {

    private static final int WHOLE = 100;
    private static final int NEARLY = 90;
    private static final int EXCEEDED = 110;

    public Usage {
        if (limit < 1 || used < 0) {
            throw new IllegalArgumentException(used + " of " + limit);
        }
    }

    /** Rounded down, so that 100 is never said before the limit is reached. */
    public long percent() {
        return used * WHOLE / limit;
    }

    /** Units that are left; 0 at the limit and above it. */
    public long free() {
        return Math.max(0, limit - used);
    }

    /**
     * From 90 % information, at 100 % a warning, above 110 % critical (domain.md 000.36 with the boundaries of A3). Reckoned
     * in whole units, without rounding.
     */
    public Severity severity() {
        if (used * WHOLE > (long) limit * EXCEEDED) {
            return Severity.CRITICAL;
        }
        if (used >= limit) {
            return Severity.WARNING;
        }
        return used * WHOLE >= (long) limit * NEARLY ? Severity.INFO : Severity.NONE;
    }
}
