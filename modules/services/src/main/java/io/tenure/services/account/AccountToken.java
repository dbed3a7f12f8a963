package io.tenure.services.account;

import io.tenure.kernel.Actor;
import io.tenure.kernel.Refusal;
import io.tenure.kernel.Role;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** A token of the REST API. */
@Entity
@Table(name = "account_token")
class AccountToken {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "account_token")
    @SequenceGenerator(name = "account_token", sequenceName = "account_token_seq", allocationSize = 10)
    private Long id;
    private String name;
    @Enumerated(EnumType.STRING)
    private Role role;
    @Column(name = "customer_id")
    private Long customerId;
    @Column(name = "token_hash")
    private String tokenHash;
    @Column(name = "created_by")
    private String createdBy;
    @Column(name = "created_at")
    private Instant createdAt;
    @Column(name = "expires_at")
    private Instant expiresAt;
    @Column(name = "revoked_at")
    private Instant revokedAt;
    @Column(name = "last_used_on")
    private LocalDate lastUsedOn;

    protected AccountToken() {
    }

    /** @param expiresAt when it stops working, in real time, or null for never */
    AccountToken(String name, Role role, Long customerId, String tokenHash, String createdBy, Instant now,
                 Instant expiresAt) {
        this.name = name;
        this.role = role;
        this.customerId = customerId;
        this.tokenHash = tokenHash;
        this.createdBy = createdBy;
        this.createdAt = now;
        this.expiresAt = expiresAt;
    }

    /** @throws Refusal {@code TOKEN_REVOKED} if it was revoked before */
    void revoke(Instant now) {
        if (revokedAt != null) {
            throw new Refusal(AccountRefusal.TOKEN_REVOKED, name);
        }
        revokedAt = now;
    }

    boolean isGood(Instant now) {
        return revokedAt == null && (expiresAt == null || now.isBefore(expiresAt));
    }

    Actor actor() {
        return new Actor(name, role, customerId, null, null);
    }

    Long id() {
        return id;
    }

    String name() {
        return name;
    }

    Role role() {
        return role;
    }

    Long customerId() {
        return customerId;
    }

    String tokenHash() {
        return tokenHash;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    LocalDate lastUsedOn() {
        return lastUsedOn;
    }
}
