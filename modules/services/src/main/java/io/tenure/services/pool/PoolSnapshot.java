package io.tenure.services.pool;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * All that a pool's counts should agree with, as it was at one moment.
 *
 * @param ledger   the sums of all postings
 * @param licenses those that have a number, with the days they had when they came where they are
 * @param machines how many are there in which state, and what they have
 * @param held     licenses that its groups hold, as they are counted there
 */
record PoolSnapshot(PoolRow pool, PoolSums ledger, PoolSums licenses, Machines machines, long held) {

    private static final Set<PoolAccount> FULL = Set.of(PoolAccount.UNUSED, PoolAccount.PENDING_FULL, PoolAccount.EXTENDED);
    private static final Set<PoolAccount> COUNTED = Set.of(PoolAccount.BOUGHT, PoolAccount.UNUSED, PoolAccount.USED_UP,
            PoolAccount.WRITTEN_OFF);

    /** @param licensed machines with a license in use or kept for them; @param extended licenses that wait on machines */
    record Machines(long pending, long applied, long licensed, long extended) {

        Machines plus(Machines other) {
            return new Machines(pending + other.pending, applied + other.applied, licensed + other.licensed,
                    extended + other.extended);
        }
    }

    /** What does not agree, in words for the log; empty when all does. */
    List<String> mismatches() {
        List<String> found = new ArrayList<>();
        PoolCounts counts = pool.view().counts();
        for (PoolAccount account : PoolAccount.values()) {
            PoolSums.Sum sum = ledger.of(account);
            compare(found, account + " of the ledger", sum.licenses(), counts.of(account));
            if (FULL.contains(account)) {
                compare(found, "days of " + account, sum.days(), (long) PoolLicense.LIFE * counts.of(account));
            }
            if (!COUNTED.contains(account)) {
                compare(found, account + " licenses", licenses.of(account).licenses(), counts.of(account));
                compare(found, "days of " + account + " licenses", licenses.of(account).days(), sum.days());
            }
        }
        compare(found, "sum of all days", ledger.days(), 0);
        compare(found, "pending machines", machines.pending(), counts.pendingInstalls());
        compare(found, "applied machines", machines.applied(), counts.applied());
        compare(found, "extensions of machines", machines.extended(), counts.extended());
        compare(found, "licenses held by groups", held, machines.licensed() + machines.extended());
        return found;
    }

    private static void compare(List<String> found, String what, long is, long expected) {
        if (is != expected) {
            found.add(what + " " + is + ", not " + expected);
        }
    }
}
