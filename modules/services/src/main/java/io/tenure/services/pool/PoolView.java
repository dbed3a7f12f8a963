package io.tenure.services.pool;

import java.time.Instant;

/**
 * One pool as it stands. Moments are UTC.
 *
 * @param checkedAt  when the ledger was last held against the counts, or null
 * @param mismatches what did not agree then, or null when all did
 * @param version    grows with every change; the ETag
 */
public record PoolView(long id, String name, PoolCounts counts, Instant createdAt, String createdBy, Instant checkedAt,
                       String mismatches, int version) {

    /** Such as P-1001. */
    public String number() {
        return PoolNumber.of(id);
    }
}
