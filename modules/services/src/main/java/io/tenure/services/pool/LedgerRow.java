package io.tenure.services.pool;

import java.time.Instant;

/**
 * One posting, for reading.
 *
 * @param transaction those of one transaction add up to zero
 * @param balance     how many licenses are in the account afterwards
 * @param license     such as L-17, or null
 * @param machine     the machine's number, or null; with its name while it exists
 */
public record LedgerRow(long transaction, int line, Instant at, PostingKind kind, PoolAccount account, int licenses,
                        long days, int balance, String license, String machine, String machineName, String actor,
                        String reason) {
}
