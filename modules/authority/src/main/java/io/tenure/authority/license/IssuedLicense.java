package io.tenure.authority.license;

import io.tenure.authority.code.SealedCode;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** A license as it is written once. What changes afterwards is changed by {@link LicenseBook} in set statements. */
@Entity
@Table(name = "authority_license")
class IssuedLicense {

    @Id
    private String serial;
    @Embedded
    private SealedCode code;
    @Enumerated(EnumType.STRING)
    private Origin origin;
    private String product;
    @Enumerated(EnumType.STRING)
    private Edition edition;
    @Enumerated(EnumType.STRING)
    @Column(name = "key_type")
    private KeyType keyType;
    @Enumerated(EnumType.STRING)
    @Column(name = "license_type")
    private LicenseType licenseType;
    @Column(name = "unit_limit")
    private int limit;
    @Enumerated(EnumType.STRING)
    private LicenseState status;
    @Column(name = "term_days")
    private Integer termDays;
    @Column(name = "ends_on")
    private LocalDate endsOn;
    @Column(name = "first_activated_on")
    private LocalDate firstActivatedOn;
    @Column(name = "blocked_on")
    private LocalDate blockedOn;
    @Column(name = "grace_days")
    private Integer graceDays;
    @Column(name = "auto_renew")
    private boolean autoRenew;
    @Column(name = "requires_account")
    private boolean requiresAccount;
    @Column(name = "product_version")
    private String productVersion;
    @Column(name = "compatible_versions")
    private String compatibleVersions;
    @Column(name = "support_id")
    private String supportId;
    @Column(name = "support_expires_on")
    private LocalDate supportExpiresOn;
    @Column(name = "issued_at")
    private Instant issuedAt;

    protected IssuedLicense() {
    }

    IssuedLicense(License license, Origin origin, SealedCode code, Instant now) {
        this.serial = license.serial();
        this.code = code;
        this.origin = origin;
        this.product = license.product();
        this.edition = license.edition();
        this.keyType = license.keyType();
        this.licenseType = license.licenseType();
        this.limit = license.limit();
        this.status = license.state();
        this.issuedAt = now;
        days(license);
        terms(license);
    }

    private void days(License license) {
        this.termDays = license.termDays();
        this.endsOn = license.expiresOn();
        this.firstActivatedOn = license.firstActivatedOn();
        this.blockedOn = license.blockedOn();
        this.supportExpiresOn = license.supportExpiresOn();
        this.graceDays = license.graceDays();
    }

    private void terms(License license) {
        this.autoRenew = license.autoRenew();
        this.requiresAccount = license.requiresAccount();
        this.productVersion = license.productVersion();
        this.supportId = license.supportId();
        this.compatibleVersions = license.compatibleVersions().isEmpty() ? null
                : String.join(",", license.compatibleVersions());
    }
}
