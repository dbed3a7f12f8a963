package io.tenure.services.catalog;

import io.tenure.authority.license.Edition;
import io.tenure.authority.license.KeyType;
import io.tenure.authority.license.LicenseType;
import io.tenure.kernel.Allowed;
import io.tenure.kernel.Money;
import io.tenure.kernel.Refusal;
import io.tenure.kernel.Role;
import io.tenure.kernel.audit.AuditLog;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Period;

/** Use case: an administrator adds a SKU; its product comes into being with its first SKU. */
@Stateless
public class AddSku {

    @Inject
    private SkuStore skus;

    @Inject
    private AuditLog audit;

    /**
     * @param termDays    days of a commercial license, null for a subscription
     * @param licenseType null means {@link LicenseType#SUBSCRIPTION}
     * @param alignment   null means {@link Alignment#CALENDAR}
     */
    public record Request(String code, String product, String name, Edition edition, KeyType keyType,
                          LicenseType licenseType, Integer termDays, Integer minSeats, Integer maxSeats,
                          Money unitPrice, Billing billing, Period period, Alignment alignment) {
    }

    /** Refuses a code that is taken ({@code SKU_EXISTS}) and terms that cannot be ({@link SkuTerms}). */
    @Allowed(Role.ADMINISTRATOR)
    public SkuView add(Request asked) {
        NewSku wanted = NewSku.checked(asked);
        if (skus.find(wanted.code()).isPresent()) {
            throw Refusal.of("code", CatalogRefusal.SKU_EXISTS, wanted.code());
        }
        Sku sku = skus.add(wanted.sku(skus.productNamed(wanted.product())));
        skus.flush();
        SkuView added = sku.view();
        audit.record(NewSku.audited(added));
        return added;
    }
}
