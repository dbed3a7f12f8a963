package io.tenure.services.demo;

import io.tenure.authority.issue.IssueLicense;
import io.tenure.authority.issue.LicenseForm;
import io.tenure.authority.license.Edition;
import io.tenure.authority.license.KeyType;
import io.tenure.authority.license.LicenseType;
import java.time.LocalDate;
import java.util.List;

/** The invented keys of the storage beside those of subscriptions: of every key type, license type and form. */
enum DemoKey {
    FRANKFURT(LicenseForm.KEY_FILE, KeyType.SERVER, LicenseType.COMMERCIAL, Edition.STANDARD, 260, 20, 200),
    FRANKFURT_DESKTOPS(LicenseForm.ACTIVATION_CODE, KeyType.DESKTOP, LicenseType.COMMERCIAL, Edition.STANDARD, 120, 160, 200),
    FRANKFURT_ENTERPRISE(LicenseForm.KEY_FILE, KeyType.SERVER, LicenseType.COMMERCIAL, Edition.ENTERPRISE, 60, 310, 150),
    FRANKFURT_PERPETUAL(LicenseForm.KEY_FILE, KeyType.SERVER, LicenseType.PERPETUAL, Edition.STANDARD, 40, null, 200),
    FRANKFURT_TRIAL(LicenseForm.ACTIVATION_CODE, KeyType.SERVER, LicenseType.TRIAL, Edition.STANDARD, 40, 12, 18),
    /** Renews {@link #FRANKFURT}, which ends soon. */
    FRANKFURT_NEXT(LicenseForm.KEY_FILE, KeyType.SERVER, LicenseType.COMMERCIAL, Edition.STANDARD, 280, 385, 6),
    /** Blocked while machines hold it. */
    OSLO(LicenseForm.ACTIVATION_CODE, KeyType.SERVER, LicenseType.COMMERCIAL, Edition.STANDARD, 320, 140, 190),
    OSLO_NEXT(LicenseForm.KEY_FILE, KeyType.SERVER, LicenseType.COMMERCIAL, Edition.STANDARD, 160, 500, 40),
    /** Of 30 machines with 32 cores each: a little over its limit. */
    MADRID_CORES(LicenseForm.KEY_FILE, KeyType.CORE, LicenseType.COMMERCIAL, Edition.ENTERPRISE, 900, 230, 130),
    /** Held by 120 laptops: far over its limit. */
    CLINICS(LicenseForm.ACTIVATION_CODE, KeyType.DEVICE, LicenseType.COMMERCIAL, Edition.STANDARD, 100, 75, 180),
    /** Distributed automatically to 90 tablets: stops at its limit. */
    SCHOOLS(LicenseForm.KEY_FILE, KeyType.DEVICE, LicenseType.COMMERCIAL, Edition.STANDARD, 50, 260, 100),
    /** Over, with nothing behind it. */
    WAREHOUSE(LicenseForm.KEY_FILE, KeyType.DEVICE, LicenseType.COMMERCIAL, Edition.STANDARD, 60, -5, 170),
    HOTELS_TRIAL(LicenseForm.ACTIVATION_CODE, KeyType.DEVICE, LicenseType.TRIAL, Edition.STANDARD, 50, 11, 19),
    BACKUP(LicenseForm.ACTIVATION_CODE, KeyType.PROCESSOR, LicenseType.SUBSCRIPTION, Edition.ENTERPRISE, 100, 26, 110),
    BRANCHES(LicenseForm.KEY_FILE, KeyType.PROCESSOR, LicenseType.NFR, Edition.STANDARD, 40, 4, 86),
    /** In storage only. */
    SPARE(LicenseForm.KEY_FILE, KeyType.DESKTOP, LicenseType.RENTAL, Edition.STANDARD, 200, 27, 3);

    private static final int GRACE_DAYS = 14;

    private final LicenseForm form;
    private final KeyType keyType;
    private final LicenseType licenseType;
    private final Edition edition;
    private final int limit;
    private final Integer endsInDays;
    private final int addedDaysAgo;

    DemoKey(LicenseForm form, KeyType keyType, LicenseType licenseType, Edition edition, int limit, Integer endsInDays,
            int addedDaysAgo) {
        this.form = form;
        this.keyType = keyType;
        this.licenseType = licenseType;
        this.edition = edition;
        this.limit = limit;
        this.endsInDays = endsInDays;
        this.addedDaysAgo = addedDaysAgo;
    }

    int limit() {
        return limit;
    }

    int addedDaysAgo() {
        return addedDaysAgo;
    }

    KeyType keyType() {
        return keyType;
    }

    LicenseType licenseType() {
        return licenseType;
    }

    LicenseForm form() {
        return form;
    }

    /** @param today the day on which the demo data ends */
    IssueLicense.Request request(LocalDate today) {
        return new IssueLicense.Request(form, keyType, licenseType, edition, limit, null,
                endsInDays == null ? null : today.plusDays(endsInDays), product(), null, List.of(), supportId(), null,
                licenseType == LicenseType.SUBSCRIPTION ? GRACE_DAYS : null, false, false);
    }

    /** With it, the backup servers can update their license by themselves. */
    private String supportId() {
        return this == BACKUP ? "02041755" : null;
    }

    private String product() {
        return switch (keyType) {
            case SERVER, CORE -> "Server Shield";
            case DESKTOP -> "Desktop Shield";
            case DEVICE -> "Endpoint Security";
            case PROCESSOR -> "Backup Vault";
        };
    }
}
