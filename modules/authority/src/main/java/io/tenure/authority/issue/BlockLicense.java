package io.tenure.authority.issue;

import io.tenure.authority.license.LicenseBook;
import io.tenure.kernel.Allowed;
import io.tenure.kernel.Check;
import io.tenure.kernel.Refusal;
import io.tenure.kernel.Role;
import io.tenure.kernel.audit.AuditLog;
import io.tenure.kernel.audit.Facts;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Use case: an administrator blocks a license (domain.md 000.9). What runs with it keeps full function for 8 days
 * (000.32). A license that is blocked already stays as it is. Nothing takes a block back.
 */
@Stateless
public class BlockLicense {

    @Inject
    private IssuedLicenses issued;

    @Inject
    private LicenseBook book;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** @param version the version the caller read, or null @throws Refusal {@code LICENSE_NOT_FOUND}, {@code STALE} */
    @Allowed(Role.ADMINISTRATOR)
    public LicenseView block(String serial, String reason, Integer version) {
        String why = Check.optional("reason", reason, Check.REASON_LENGTH);
        LicenseView before = issued.lock(serial, version);
        if (before.license().blocked()) {
            return before;
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        book.block(serial, today);
        issued.blockedBecause(serial, why);
        LicenseView after = issued.get(serial);
        audit.record(IssuedLicenses.audited("LICENSE_BLOCKED", after, why, Facts.NONE,
                Facts.of("blockedOn", today, "lastDay", after.license().lastDay())));
        return after;
    }
}
