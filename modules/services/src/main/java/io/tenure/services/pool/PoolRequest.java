package io.tenure.services.pool;

/**
 * What every change of a pool takes.
 *
 * @param pool    its number
 * @param reason  why, or null
 * @param version the version of the pool that the caller read, or null
 */
public record PoolRequest(String pool, String reason, Integer version) {

    public static PoolRequest of(String pool) {
        return new PoolRequest(pool, null, null);
    }
}
