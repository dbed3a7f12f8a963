package io.tenure.services.pool;

import java.time.LocalDate;

/**
 * A posting of the account APPLIED about one machine: a license came into use there, or went out of it.
 *
 * @param pool    the number of the pool
 * @param on      the day of the posting, UTC
 * @param comes   whether the license came into use
 * @param days    the days it had when it did
 * @param license its number
 */
record AppliedPosting(String pool, LocalDate on, PostingKind kind, boolean comes, int days, String license) {
}
