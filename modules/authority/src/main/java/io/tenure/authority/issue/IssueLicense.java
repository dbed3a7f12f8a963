package io.tenure.authority.issue;

import io.tenure.authority.code.ActivationCode;
import io.tenure.authority.keyfile.KeyFiles;
import io.tenure.authority.license.Edition;
import io.tenure.authority.license.KeyType;
import io.tenure.authority.license.License;
import io.tenure.authority.license.LicenseBook;
import io.tenure.authority.license.LicenseType;
import io.tenure.kernel.Allowed;
import io.tenure.kernel.Role;
import io.tenure.kernel.audit.AuditLog;
import io.tenure.kernel.audit.Facts;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Use case: an administrator issues a license, as an activation code or as a signed key file. */
@Stateless
public class IssueLicense {

    @Inject
    private LicenseBook book;

    @Inject
    private IssuedLicenses issued;

    @Inject
    private KeyFiles keyFiles;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /**
     * @param limit     units
     * @param termDays  days from the first activation of a code, or from today for a key file; null for a last day
     * @param expiresOn last valid day; one that has passed is taken too, as some bring old licenses over
     * @param graceDays days of full function after the end of a subscription, or null
     */
    public record Request(LicenseForm form, KeyType keyType, LicenseType licenseType, Edition edition, Integer limit,
                          Integer termDays, LocalDate expiresOn, String product, String productVersion,
                          List<String> compatibleVersions, String supportId, LocalDate supportExpiresOn,
                          Integer graceDays, Boolean autoRenew, Boolean requiresAccount) {
    }

    /** @param code null for a key file @param keyFile null for an activation code */
    public record Receipt(LicenseView license, ActivationCode code, String keyFile) {
    }

    /** Refuses what is missing, {@code LICENSE_TERM_INVALID} and {@code LICENSE_NUMBER_INVALID}. */
    @Allowed(Role.ADMINISTRATOR)
    public Receipt issue(Request asked) {
        License license = new NewLicense(asked).license(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        ActivationCode code = license.byCode() ? ActivationCode.random() : null;
        book.issue(license, code);
        LicenseView view = issued.flushed(license.serial());
        audit.record(IssuedLicenses.audited("LICENSE_ISSUED", view, null, Facts.NONE, Facts.of("form", asked.form(),
                "keyType", license.keyType(), "licenseType", license.licenseType(), "limit", license.limit(),
                "termDays", license.termDays(), "expiresOn", license.expiresOn())));
        return new Receipt(view, code, code == null ? keyFiles.sign(license) : null);
    }
}
