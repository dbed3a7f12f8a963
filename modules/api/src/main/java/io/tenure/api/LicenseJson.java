package io.tenure.api;

import io.tenure.api.json.Fields;
import io.tenure.authority.issue.LicenseForm;
import io.tenure.authority.issue.LicenseView;
import io.tenure.authority.license.License;
import io.tenure.authority.license.LicenseFields;

/** Licenses as JSON. */
final class LicenseJson {

    private LicenseJson() {
    }

    static Fields of(License license) {
        Fields fields = Fields.of();
        LicenseFields.of(license).forEach(fields::and);
        return fields;
    }

    /** With what only the authority knows. */
    static Fields issued(LicenseView view) {
        License license = view.license();
        return of(license).and("form", license.byCode() ? LicenseForm.ACTIVATION_CODE : LicenseForm.KEY_FILE,
                "blockedReason", view.blockedReason(), "lastDay", license.lastDay(), "machines", view.machines(),
                "renewedTo", view.renewedTo(), "issuedAt", view.issuedAt());
    }
}
