package io.tenure.services.pool;

/**
 * One line of a transaction of the ledger.
 *
 * @param transaction numbered within the pool, one for each event
 * @param licenses    how many come in; below zero they go out
 * @param days        how many license-days come in; below zero they go out
 * @param balance     how many licenses are in the account afterwards
 * @param license     the license's number within the pool, or null when it is about many
 * @param machine     the machine's id, or null
 */
record Posting(long transaction, PostingKind kind, PoolAccount account, int licenses, long days, int balance,
               Integer license, Long machine) {
}
