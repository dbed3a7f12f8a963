package io.tenure.authority.license;

import io.tenure.kernel.jdbc.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One license as everybody sees it: what it is for, until when it is valid, and whether it was blocked. The one truth is
 * the table {@code authority_license}; other modules join it by serial with {@link #columns} and {@link #read}.
 *
 * @param limit            how many units it is for
 * @param termDays         days from the first activation, or null for a fixed end or none
 * @param expiresOn        last valid day (domain.md C2); null: no end, or a term that has not begun
 * @param firstActivatedOn the day on which its term began, or null
 * @param blockedOn        since when it is blocked, or null
 * @param graceDays        days of full function after a subscription's end (domain.md 000.31), or null
 * @param autoRenew        whether the vendor renews it by itself
 * @param requiresAccount  whether a device must be connected to an account (domain.md 001.13)
 * @param supportExpiresOn last day of support, or null
 * @param byCode           whether it is given by an activation code; otherwise by a key file
 */
public record License(String serial, KeyType keyType, LicenseType licenseType, Edition edition, int limit,
                      Integer termDays, LocalDate expiresOn, LocalDate firstActivatedOn, LocalDate blockedOn,
                      Integer graceDays, boolean autoRenew, boolean requiresAccount, String product,
                      String productVersion, List<String> compatibleVersions, String supportId,
                      LocalDate supportExpiresOn, LicenseState state, boolean byCode) {

    /** Days a blocked license goes on, the day of blocking counted (domain.md 000.32). */
    public static final int DAYS_AFTER_BLOCKING = 8;

    private static final List<String> COLUMNS = List.of("serial", "key_type", "license_type", "edition", "unit_limit",
            "term_days", "ends_on", "first_activated_on", "blocked_on", "grace_days", "auto_renew", "requires_account",
            "product", "product_version", "compatible_versions", "support_id", "support_expires_on", "status",
            "code_fingerprint is not null by_code");

    public License {
        compatibleVersions = compatibleVersions == null ? List.of() : List.copyOf(compatibleVersions);
    }

    /** The last day on which it gives full function: its end, or 8 days of a block if that is sooner; null: no end. */
    public LocalDate lastDay() {
        LocalDate afterBlocking = blockedOn == null ? null : blockedOn.plusDays(DAYS_AFTER_BLOCKING - 1);
        return Stream.of(expiresOn, afterBlocking).filter(day -> day != null).min(LocalDate::compareTo).orElse(null);
    }

    public boolean blocked() {
        return blockedOn != null;
    }

    /** Whether its last valid day lies before today; a block does not count here. */
    public boolean expired(LocalDate today) {
        return expiresOn != null && expiresOn.isBefore(today);
    }

    /** For one trial period only (domain.md 000.14): no key of it is newer. */
    public boolean trial() {
        return licenseType == LicenseType.TRIAL;
    }

    /** Whether it is a trial that would last longer if it ended on that day. */
    public boolean trialEndsBefore(LocalDate day) {
        return trial() && expiresOn != null && day != null && day.isAfter(expiresOn);
    }

    /**
     * Whether that is a newer key of this license: it ends later, or its support does. A vendor far away does not know which
     * key is installed here, and names the newest one each time.
     */
    public boolean renewedBy(License newer) {
        boolean sooner = newer.expiresOn != null && (expiresOn == null || newer.expiresOn.isBefore(expiresOn));
        return !trial() && !sooner && (!Objects.equals(newer.expiresOn, expiresOn) || newer.supportExpiresOn != null
                && (supportExpiresOn == null || newer.supportExpiresOn.isAfter(supportExpiresOn)));
    }

    /** As it is with a newer key. */
    public License renewed(LocalDate expires, LocalDate supportExpires) {
        return new License(serial, keyType, licenseType, edition, limit, termDays, expires, firstActivatedOn, blockedOn,
                graceDays, autoRenew, requiresAccount, product, productVersion, compatibleVersions, supportId,
                supportExpires, state, byCode);
    }

    /** What to select of {@code authority_license}, under the alias given, so that {@link #read} finds it. */
    public static String columns(String alias) {
        return COLUMNS.stream().map(column -> alias + "." + column + (column.contains(" ") ? "" : " " + column))
                .map(column -> column.substring(0, column.lastIndexOf(' ') + 1) + alias + "_"
                        + column.substring(column.lastIndexOf(' ') + 1))
                .collect(Collectors.joining(", "));
    }

    /** Reads what {@link #columns} selected under the same alias. */
    public static License read(ResultSet row, String alias) throws SQLException {
        String at = alias + "_";
        String versions = row.getString(at + "compatible_versions");
        return new License(row.getString(at + "serial"), KeyType.valueOf(row.getString(at + "key_type")),
                LicenseType.valueOf(row.getString(at + "license_type")), Edition.valueOf(row.getString(at + "edition")),
                row.getInt(at + "unit_limit"), Columns.number(row, at + "term_days"),
                Columns.day(row, at + "ends_on"), Columns.day(row, at + "first_activated_on"),
                Columns.day(row, at + "blocked_on"), Columns.number(row, at + "grace_days"),
                row.getBoolean(at + "auto_renew"), row.getBoolean(at + "requires_account"), row.getString(at + "product"),
                row.getString(at + "product_version"), versions == null ? List.of() : List.of(versions.split(",")),
                row.getString(at + "support_id"), Columns.day(row, at + "support_expires_on"),
                LicenseState.valueOf(row.getString(at + "status")), row.getBoolean(at + "by_code"));
    }
}
