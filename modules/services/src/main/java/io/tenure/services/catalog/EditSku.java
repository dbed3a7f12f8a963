package io.tenure.services.catalog;

import io.tenure.kernel.Allowed;
import io.tenure.kernel.Check;
import io.tenure.kernel.Money;
import io.tenure.kernel.Refusal;
import io.tenure.kernel.Role;
import io.tenure.kernel.audit.AuditLog;
import io.tenure.kernel.audit.Audited;
import io.tenure.kernel.audit.Facts;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;

/**
 * Use case: an administrator changes a SKU's name, price or range, retires it, or sells it again. Running subscriptions
 * stay as they are; the new terms hold for purchases and for periods that begin from now on (rulings.md 10).
 */
@Stateless
public class EditSku {

    private static final int NAME_LENGTH = 200;

    @Inject
    private SkuStore skus;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /**
     * Null leaves a point as it is.
     *
     * @param retired   whether it is retired from now on
     * @param version   the version the caller read, or null
     * @param unlimited whether there is no maximum from now on
     */
    public record Request(String code, String name, Integer minSeats, Integer maxSeats, Money unitPrice,
                          Boolean retired, String reason, Integer version, boolean unlimited) {

        public Request(String code, String name, Integer minSeats, Integer maxSeats, Money unitPrice,
                       Boolean retired, String reason, Integer version) {
            this(code, name, minSeats, maxSeats, unitPrice, retired, reason, version, false);
        }
    }

    /** Refuses another currency ({@code PRICE_INVALID}) and terms that cannot be ({@link SkuTerms}). */
    @Allowed(Role.ADMINISTRATOR)
    public SkuView edit(Request asked) {
        Sku sku = skus.lock(asked.code());
        SkuView before = sku.view();
        before.expect(asked.version());
        requireSameCurrency(before, asked.unitPrice());
        if (asked.name() != null) {
            sku.rename(Check.text("name", asked.name(), NAME_LENGTH));
        }
        SkuTerms terms = asked.unlimited() ? before.terms().unlimited() : before.terms();
        sku.adopt(terms.with(asked.minSeats(), asked.maxSeats(), asked.unitPrice()));
        retire(sku, asked.retired());
        skus.flush();
        SkuView after = sku.view();
        audit.record(new Audited("SKU_EDITED", "SKU", after.id(), after.code(), null,
                Check.optional("reason", asked.reason(), Check.REASON_LENGTH), facts(before), facts(after)));
        return after;
    }

    private void retire(Sku sku, Boolean retired) {
        if (Boolean.TRUE.equals(retired)) {
            sku.retire(clock.instant());
        } else if (Boolean.FALSE.equals(retired)) {
            sku.sellAgain();
        }
    }

    private static void requireSameCurrency(SkuView sku, Money price) {
        if (price != null && !price.currency().equals(sku.terms().unitPrice().currency())) {
            throw Refusal.of("unitPrice", CatalogRefusal.PRICE_INVALID, price);
        }
    }

    private static Facts facts(SkuView sku) {
        return Facts.of("name", sku.name(), "unitPrice", sku.terms().unitPrice(), "minSeats", sku.terms().minSeats(),
                "maxSeats", sku.terms().maxSeats(), "retired", sku.retired());
    }
}
