package io.tenure.authority.vendor;

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

/** A license that the built-in authority issued. Changed by {@link BuiltInAuthority} in set statements. */
@Entity
@Table(name = "authority_license")
class IssuedLicense {

    enum Status { ISSUED, PAUSED, CANCELED }

    @Id
    private String serial;
    @Embedded
    private SealedCode code;
    private String product;
    private String edition;
    @Column(name = "key_type")
    private String keyType;
    @Column(name = "license_type")
    private String licenseType;
    @Column(name = "unit_limit")
    private int limit;
    @Enumerated(EnumType.STRING)
    private Status status;
    @Column(name = "ends_on")
    private LocalDate endsOn;
    @Column(name = "issued_at")
    private Instant issuedAt;

    protected IssuedLicense() {
    }

    IssuedLicense(String serial, SealedCode code, RunningLicense running, Instant now) {
        this(serial, code, running.license(), running.seats(), now);
        this.status = running.paused() ? Status.PAUSED : Status.ISSUED;
    }

    IssuedLicense(String serial, SealedCode code, VendorRequest.OrderedLicense ordered, int limit, Instant now) {
        this.serial = serial;
        this.code = code;
        this.product = ordered.product();
        this.edition = ordered.edition();
        this.keyType = ordered.keyType();
        this.licenseType = ordered.licenseType();
        this.limit = limit;
        this.status = Status.ISSUED;
        this.issuedAt = now;
    }
}
