/**
 * {@code Idempotency-Key} on every POST (rulings.md 11): the key's row is written in the transaction of the change, so
 * that both are there or neither. A second call meanwhile finds the row locked and is refused at once; later it gets the
 * first answer again. Where a route asks somebody far away, the key is committed before it runs
 * ({@link io.tenure.api.idempotency.Idempotent#ownTransactions}). Only answers of success are kept, for 24 hours of real
 * time. Table {@code api_idempotency}.
 */
package io.tenure.api.idempotency;
