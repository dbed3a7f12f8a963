package io.tenure.services.account;

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
import java.time.ZoneId;
import java.util.Locale;

/** Somebody who can sign in, or is invited to. */
@Entity
@Table(name = "account_user")
class AccountUser {

    private static final String DEFAULT_ZONE = "UTC";
    private static final String DEFAULT_LANGUAGE = "en";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "account_user")
    @SequenceGenerator(name = "account_user", sequenceName = "account_user_seq", allocationSize = 10)
    private Long id;
    private String email;
    private String name;
    @Column(name = "password_hash")
    private String passwordHash;
    @Enumerated(EnumType.STRING)
    private Role role;
    @Column(name = "customer_id")
    private Long customerId;
    private String zone = DEFAULT_ZONE;
    private String language = DEFAULT_LANGUAGE;
    @Enumerated(EnumType.STRING)
    private UserStatus status = UserStatus.INVITED;
    @Column(name = "session_version")
    private int sessionVersion = 1;
    @Column(name = "created_at")
    private Instant createdAt;
    @Column(name = "signed_in_at")
    private Instant signedInAt;

    protected AccountUser() {
    }

    /** A user who is invited. @param customerId whose user this is, for role CUSTOMER only */
    AccountUser(Email email, String name, Role role, Long customerId, Instant now) {
        this.email = email.address();
        this.name = name;
        this.role = role;
        this.customerId = customerId;
        this.createdAt = now;
    }

    /** Sets a password, which ends all sessions; an invited user becomes active by it. */
    void replacePassword(String hash) {
        if (status == UserStatus.DISABLED) {
            throw new Refusal(AccountRefusal.USER_STATUS, status, UserStatus.ACTIVE);
        }
        status = status == UserStatus.INVITED ? status.to(UserStatus.ACTIVE) : status;
        passwordHash = hash;
        sessionVersion++;
    }

    void changeProfile(String newName, ZoneId newZone, Locale newLanguage) {
        name = newName;
        zone = newZone.getId();
        language = newLanguage.getLanguage();
    }

    void speak(String newLanguage) {
        language = newLanguage;
    }

    void disable() {
        status = status.to(UserStatus.DISABLED);
        sessionVersion++;
    }

    /** Back to active, or to invited when no password was ever set. */
    void enable() {
        status = status.to(passwordHash == null ? UserStatus.INVITED : UserStatus.ACTIVE);
        sessionVersion++;
    }

    void changeRole(Role newRole, Long newCustomerId) {
        role = newRole;
        customerId = newCustomerId;
        sessionVersion++;
    }

    void signedIn(Instant now) {
        signedInAt = now;
    }

    boolean canSignIn() {
        return status == UserStatus.ACTIVE && passwordHash != null;
    }

    boolean isInvited() {
        return status == UserStatus.INVITED;
    }

    boolean isAdministrator() {
        return role == Role.ADMINISTRATOR;
    }

    Long id() {
        return id;
    }

    Long customerId() {
        return customerId;
    }

    String email() {
        return email;
    }

    String name() {
        return name;
    }

    Role role() {
        return role;
    }

    String language() {
        return language;
    }

    String passwordHash() {
        return passwordHash;
    }

    int sessionVersion() {
        return sessionVersion;
    }

    UserStatus status() {
        return status;
    }

    SignedInUser asSignedIn() {
        return new SignedInUser(id, email, name, role, customerId, ZoneId.of(zone), Locale.forLanguageTag(language), sessionVersion);
    }
}
