package io.tenure.services.pool;

import io.tenure.kernel.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The double entry of licenses and license-days (rulings.md 25). Nothing comes into an account that does not go out of
 * another, so each transaction balances in both, and the counts cannot but be the sums of their postings.
 */
final class PoolLedger {

    private final Map<Integer, Optional<PoolLicense>> licenses = new TreeMap<>();
    private final List<Posting> postings = new ArrayList<>();
    private PoolCounts counts;
    private int lastLicense;
    private long lastTransaction;

    /** @param lastLicense the number of the last license that was not simply unused, 0 for none */
    PoolLedger(PoolCounts counts, int lastLicense, long lastTransaction) {
        this.counts = counts;
        this.lastLicense = lastLicense;
        this.lastTransaction = lastTransaction;
    }

    /** What follows is another transaction. */
    void begin() {
        lastTransaction++;
    }

    /** So many full licenses are bought. */
    void buy(PostingKind kind, int number) {
        post(kind, PoolAccount.UNUSED, number, (long) number * PoolLicense.LIFE, null, null);
        post(kind, PoolAccount.BOUGHT, -number, -(long) number * PoolLicense.LIFE, null, null);
    }

    /** One of the full licenses gets a number; it is still to be moved. @throws Refusal {@code POOL_EMPTY} */
    PoolLicense take(PoolAccount account) {
        if (counts.unused() == 0) {
            throw empty(1, 0);
        }
        return number(account, PoolLicense.LIFE);
    }

    /** @param wanted machines that want one each; @param free how many there are for them */
    static Refusal empty(int wanted, int free) {
        return new Refusal(PoolRefusal.POOL_EMPTY, wanted, free, wanted - free);
    }

    PoolLicense number(PoolAccount account, int days) {
        lastLicense++;
        return new PoolLicense(lastLicense, account, days, null);
    }

    /**
     * A license comes from one account into another; days that it has lost on the way are used up, or written off.
     *
     * @param now what it is from now on
     */
    void move(PostingKind kind, PoolAccount from, PoolLicense now, int daysBefore, Long machine) {
        post(kind, now.account(), 1, now.days(), now.number(), machine);
        post(kind, from, -1, -daysBefore, now.number(), machine);
        if (now.days() != daysBefore) {
            post(kind, kind == PostingKind.WRITTEN_OFF ? PoolAccount.WRITTEN_OFF : PoolAccount.USED_UP, 0,
                    (long) daysBefore - now.days(), now.number(), machine);
        }
        licenses.put(now.number(), Optional.of(now));
    }

    /** A full license that never ran is simply unused again. */
    void free(PostingKind kind, int number, PoolAccount from, Long machine) {
        post(kind, PoolAccount.UNUSED, 1, PoolLicense.LIFE, number, machine);
        post(kind, from, -1, -PoolLicense.LIFE, number, machine);
        licenses.put(number, Optional.empty());
    }

    private void post(PostingKind kind, PoolAccount account, int number, long days, Integer license, Long machine) {
        counts = counts.plus(account, number);
        postings.add(new Posting(lastTransaction, kind, account, number, days, counts.of(account), license, machine));
    }

    PoolCounts counts() {
        return counts;
    }

    int lastLicense() {
        return lastLicense;
    }

    long lastTransaction() {
        return lastTransaction;
    }

    List<Posting> postings() {
        return postings;
    }

    /** Licenses that changed, by number; empty where a license is simply unused again. */
    Map<Integer, Optional<PoolLicense>> licenses() {
        return licenses;
    }
}
