package io.tenure.services.catalog;

import io.tenure.authority.license.Edition;
import io.tenure.authority.license.KeyType;
import io.tenure.authority.license.LicenseType;
import io.tenure.kernel.CommonRefusal;
import io.tenure.kernel.Refusal;
import java.time.Instant;

/**
 * One SKU as others see it.
 *
 * @param termDays  days of a commercial license; null for a subscription
 * @param retiredAt since when nobody can buy it, UTC; null while it is sold
 * @param version   grows with every change; the ETag
 */
public record SkuView(long id, String code, String product, String name, Edition edition, KeyType keyType,
                      LicenseType licenseType, Integer termDays, SkuTerms terms, Instant retiredAt, int version) {

    public boolean retired() {
        return retiredAt != null;
    }

    /** @throws Refusal {@code STALE} if it has changed since the caller read the version given; null asks nothing */
    void expect(Integer readVersion) {
        if (readVersion != null && readVersion != version) {
            throw new Refusal(CommonRefusal.STALE);
        }
    }
}
