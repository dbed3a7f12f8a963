package io.tenure.services.pool;

import java.time.LocalDate;

/**
 * One license of a pool that is not simply unused.
 *
 * @param number        such as L-17
 * @param machine       the machine it is on or was last on, or null; with its name while it exists
 * @param daysRemaining as of today
 * @param expiresOn     the first day not covered; only where it is applied
 * @param reason        why it was put aside as Other, and the ticket
 */
public record LicenseRow(String number, PoolAccount account, String machine, String machineName, int daysRemaining,
                         LocalDate startsOn, LocalDate expiresOn, String reason, String ticket) {
}
