package io.tenure.services.pool;

/**
 * How many licenses of a pool are where (domain.md 003, counting identity; rulings.md 26). They are kept, never counted;
 * each is the sum of the postings of its account.
 *
 * @param unused free full licenses
 */
public record PoolCounts(int unused, int pendingFull, int pendingPartial, int applied, int partial, int extended,
                         int expired, int other) {

    public static final PoolCounts NONE = new PoolCounts(0, 0, 0, 0, 0, 0, 0, 0);

    /** All that were purchased. */
    public int max() {
        return unused + pendingInstalls() + applied + partial + extended + expired + other;
    }

    /** All that have been used to date; without extended ones and without full ones of pending installs. */
    public int used() {
        return applied + partial + pendingPartial + expired + other;
    }

    public int pendingInstalls() {
        return pendingFull + pendingPartial;
    }

    /** What is extended and has not started can be given back. */
    public int returnable() {
        return extended;
    }

    /** All that are of use yet. */
    public int totalLicenses() {
        return max() - expired;
    }

    /** How many can be installed. */
    public int free() {
        return unused + partial;
    }

    /** Of one account; 0 for those that hold no license of the pool. */
    public int of(PoolAccount account) {
        return switch (account) {
            case UNUSED -> unused;
            case PENDING_FULL -> pendingFull;
            case PENDING_PARTIAL -> pendingPartial;
            case APPLIED -> applied;
            case PARTIAL -> partial;
            case EXTENDED -> extended;
            case EXPIRED -> expired;
            case OTHER -> other;
            case BOUGHT -> -max();
            case USED_UP, WRITTEN_OFF -> 0;
        };
    }

    /** After so many licenses have come into an account, or gone out of it where the number is below zero. */
    PoolCounts plus(PoolAccount account, int licenses) {
        return new PoolCounts(plus(PoolAccount.UNUSED, account, licenses), plus(PoolAccount.PENDING_FULL, account, licenses),
                plus(PoolAccount.PENDING_PARTIAL, account, licenses), plus(PoolAccount.APPLIED, account, licenses),
                plus(PoolAccount.PARTIAL, account, licenses), plus(PoolAccount.EXTENDED, account, licenses),
                plus(PoolAccount.EXPIRED, account, licenses), plus(PoolAccount.OTHER, account, licenses));
    }

    private int plus(PoolAccount one, PoolAccount changed, int licenses) {
        return one == changed ? Math.addExact(of(one), licenses) : of(one);
    }
}
