package io.tenure.services.pool;

import java.util.List;

/**
 * What a change of a pool came to.
 *
 * @param pool     as it is now; its version may be older by one
 * @param machines numbers of the machines it was about, in their order
 */
public record PoolReceipt(String pool, PoolCounts counts, List<String> machines) {

    static PoolReceipt of(PoolStore.Opened pool, List<Listed> machines) {
        return new PoolReceipt(pool.number(), pool.book().counts(), machines.stream().map(Listed::number).toList());
    }
}
