package io.tenure.services.account;

import io.tenure.kernel.Role;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One token as administrators and auditors see it; the secret itself is nowhere.
 *
 * @param customerNumber the customer it is limited to, or null
 * @param expiresAt      when it stops working, real time, UTC, or null for never
 * @param revokedAt      when it was revoked, real time, UTC, or null
 * @param lastUsedOn     the last day it was used, UTC, or null for never
 */
public record TokenRow(long id, String name, Role role, String customerNumber, String customerName, String createdBy,
                       Instant createdAt, Instant expiresAt, Instant revokedAt, LocalDate lastUsedOn) {

    /** For the query that builds rows from columns. */
    public TokenRow(Long id, String name, Role role, String customerNumber, String customerName, String createdBy,
                    Instant createdAt, Instant expiresAt, Instant revokedAt, LocalDate lastUsedOn) {
        this(id.longValue(), name, role, customerNumber, customerName, createdBy, createdAt, expiresAt, revokedAt,
                lastUsedOn);
    }

    public TokenState state(Instant now) {
        if (revokedAt != null) {
            return TokenState.REVOKED;
        }
        return expiresAt != null && !now.isBefore(expiresAt) ? TokenState.EXPIRED : TokenState.ACTIVE;
    }
}
