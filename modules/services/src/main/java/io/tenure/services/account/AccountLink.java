package io.tenure.services.account;

import io.tenure.kernel.Refusal;
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

/** A one-time link to set a password. Good until it expires, until it is used, or until a newer one is made. */
@Entity
@Table(name = "account_link")
class AccountLink {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "account_link")
    @SequenceGenerator(name = "account_link", sequenceName = "account_link_seq", allocationSize = 10)
    private Long id;
    @Column(name = "user_id")
    private long userId;
    @Enumerated(EnumType.STRING)
    private LinkKind kind;
    @Column(name = "token_hash")
    private String tokenHash;
    @Column(name = "expires_at")
    private Instant expiresAt;
    @Column(name = "used_at")
    private Instant usedAt;

    protected AccountLink() {
    }

    AccountLink(long userId, LinkKind kind, OneTimeSecret secret, Instant now) {
        this.userId = userId;
        this.kind = kind;
        this.tokenHash = secret.hash();
        this.expiresAt = now.plus(kind.life());
    }

    boolean isGood(LinkKind wanted, Instant now) {
        return kind == wanted && usedAt == null && now.isBefore(expiresAt);
    }

    /** @throws Refusal {@code LINK_INVALID} if it is for something else, was used, or has expired */
    void use(LinkKind wanted, Instant now) {
        if (!isGood(wanted, now)) {
            throw new Refusal(AccountRefusal.LINK_INVALID);
        }
        usedAt = now;
    }

    long userId() {
        return userId;
    }
}
