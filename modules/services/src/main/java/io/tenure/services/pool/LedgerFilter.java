package io.tenure.services.pool;

/**
 * Which postings a list shows.
 *
 * @param account only of this account, or null
 * @param kind    only of this kind, or null
 * @param license only of this license, such as L-17, or null
 * @param machine only of this machine (number), or null
 */
public record LedgerFilter(PoolAccount account, PostingKind kind, String license, String machine) {

    public static final LedgerFilter ALL = new LedgerFilter(null, null, null, null);
}
