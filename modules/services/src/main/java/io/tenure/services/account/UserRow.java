package io.tenure.services.account;

import io.tenure.kernel.Role;
import java.time.Instant;

/**
 * One user as administrators and auditors see them.
 *
 * @param customerNumber the customer whose user this is, or null
 * @param customerName   the customer's name, or null
 * @param createdAt      when invited, real time, UTC
 * @param signedInAt     last sign-in, real time, UTC, or null for never
 */
public record UserRow(long id, String email, String name, Role role, UserStatus status, String customerNumber,
                      String customerName, String zone, String language, Instant createdAt, Instant signedInAt) {

    /** For the query that builds rows from columns. */
    public UserRow(Long id, String email, String name, Role role, UserStatus status, String customerNumber,
                   String customerName, String zone, String language, Instant createdAt, Instant signedInAt) {
        this(id.longValue(), email, name, role, status, customerNumber, customerName, zone, language, createdAt,
                signedInAt);
    }
}
