package io.tenure.authority.issue;

import io.tenure.authority.license.Edition;
import io.tenure.authority.license.KeyType;
import io.tenure.authority.license.License;
import io.tenure.authority.license.LicenseState;
import io.tenure.authority.license.LicenseType;
import io.tenure.kernel.Check;
import io.tenure.kernel.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** The rules of a license that is to be issued. */
record NewLicense(IssueLicense.Request asked) {

    private static final int MOST_UNITS = 10_000_000;
    private static final int MOST_DAYS = 36_500;
    private static final int MOST_VERSIONS = 20;

    /** A term of a code begins with its first activation, that of a key file today: a file asks nobody. */
    License license(LocalDate today) {
        Integer term = between("term", asked.termDays(), 1, MOST_DAYS);
        requireEnd();
        boolean byCode = Check.present("form", asked.form()) == LicenseForm.ACTIVATION_CODE;
        LocalDate expires = term == null || byCode ? asked.expiresOn() : today.plusDays(term);
        return new License(UUID.randomUUID().toString().toUpperCase(Locale.ROOT),
                Check.present("keyType", asked.keyType()), Check.present("licenseType", asked.licenseType()),
                edition(), between("limit", Check.present("limit", asked.limit()), 1, MOST_UNITS), byCode ? term : null,
                expires, null, null, between("graceDays", asked.graceDays(), 0, MOST_DAYS),
                Boolean.TRUE.equals(asked.autoRenew()), Boolean.TRUE.equals(asked.requiresAccount()),
                Check.optional("product", asked.product(), 200), version("productVersion", asked.productVersion()),
                versions(), Check.optional("supportId", asked.supportId(), 100), asked.supportExpiresOn(),
                LicenseState.ISSUED, byCode);
    }

    private Edition edition() {
        return Check.present("edition", asked.edition());
    }

    private void requireEnd() {
        boolean endless = asked.termDays() == null && asked.expiresOn() == null;
        boolean twice = asked.termDays() != null && asked.expiresOn() != null;
        if (twice || endless && asked.licenseType() != LicenseType.PERPETUAL) {
            throw Refusal.of(twice ? "expiresOn" : "term", LicenseRefusal.LICENSE_TERM_INVALID);
        }
    }

    private List<String> versions() {
        List<String> versions = asked.compatibleVersions() == null ? List.of() : asked.compatibleVersions();
        between("compatibleVersions", versions.size(), 0, MOST_VERSIONS);
        return versions.stream().map(one -> version("compatibleVersions", one)).filter(one -> one != null).toList();
    }

    private static String version(String field, String version) {
        return Check.optional(field, version == null ? null : version.replace(",", " "), 20);
    }

    private static Integer between(String field, Integer number, int least, int most) {
        if (number != null && (number < least || number > most)) {
            throw Refusal.of(field, LicenseRefusal.LICENSE_NUMBER_INVALID, field, number, least, most);
        }
        return number;
    }
}
