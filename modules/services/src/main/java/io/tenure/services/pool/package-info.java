/**
 * The machine license pool (domain.md seed 003; rulings.md 25-27): licenses of 365 days that are bought in numbers, put on
 * machines, taken off and put on others, so that not one day of them is lost.
 *
 * <p>{@link io.tenure.services.pool.PoolBook} holds all rules and knows no table; {@link io.tenure.services.pool.PoolLedger}
 * posts what they do, twice each: every event is a transaction whose licenses and license-days add up to zero. Use cases
 * lock the pool's row, so all changes of one pool come one after another, load the machines they are about, ask the book
 * and let {@link io.tenure.services.pool.BookWriter} write what has changed in a handful of set statements, for one
 * machine or for thousands. The counts stand in the pool's row and are never counted;
 * {@link io.tenure.services.pool.CheckPools} holds them against the ledger in the night after a change.
 *
 * <p>A license that is simply unused is only counted; it gets a number when it is kept for an install, extended or
 * applied. Days are UTC; {@code expiresOn} is the first day not covered. A partial license keeps its days: nothing counts
 * down while it is on no machine (domain.md 003 E2).
 *
 * <p>Accounts: {@link io.tenure.services.pool.PoolAccount}. What was orphaned is there as OTHER: neither lost nor of use
 * until somebody decides. Tables {@code pool_pool}, {@code pool_license}, {@code pool_machine}, {@code pool_group},
 * {@code pool_posting}.
 */
package io.tenure.services.pool;
