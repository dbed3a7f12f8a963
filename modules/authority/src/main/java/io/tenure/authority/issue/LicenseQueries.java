package io.tenure.authority.issue;

import io.tenure.authority.keyfile.KeyFiles;
import io.tenure.authority.keyfile.SigningKeys;
import io.tenure.kernel.Allowed;
import io.tenure.kernel.Cursor;
import io.tenure.kernel.Page;
import io.tenure.kernel.Refusal;
import io.tenure.kernel.Role;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Reads what the license authority has issued, and its signing keys. */
@Stateless
@Allowed({Role.ADMINISTRATOR, Role.AUDITOR})
public class LicenseQueries {

    @Inject
    private IssuedLicenses issued;

    @Inject
    private SigningKeys keys;

    @Inject
    private KeyFiles keyFiles;

    @Inject
    private Clock clock;

    /** @throws Refusal {@code LICENSE_NOT_FOUND} */
    public LicenseView license(String serial) {
        return issued.get(serial);
    }

    /** The newest first. */
    public Page<LicenseView> licenses(LicenseFilter filter, Integer asked, String cursor) {
        int limit = Page.limit(asked);
        Long below = cursor == null ? null : Cursor.parse(cursor, 1).number(0);
        List<LicenseView> rows = issued.page(filter, below, limit + 1,
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        return Page.of(rows, limit, row -> Cursor.of(row.id()));
    }

    /** The key file of a license that was issued as one, signed anew with the days it has now. */
    @Allowed(Role.ADMINISTRATOR)
    public String keyFile(String serial) {
        LicenseView view = issued.get(serial);
        if (view.license().byCode()) {
            throw new Refusal(LicenseRefusal.LICENSE_NOT_FOUND, serial);
        }
        return keyFiles.sign(view.renewedTo() == null ? view.license()
                : view.license().renewed(view.renewedTo(), view.license().supportExpiresOn()));
    }

    /** The keys that sign or have signed, the newest first. */
    public List<SigningKeys.Row> signingKeys() {
        return keys.ours();
    }

    /** The public keys as a JWK set; whoever has them can check key files without asking. */
    @Allowed(anybody = true)
    public String jwks() {
        return keys.jwks();
    }
}
