package io.tenure.services.catalog;

import io.tenure.kernel.Allowed;
import io.tenure.kernel.Conditions;
import io.tenure.kernel.Cursor;
import io.tenure.kernel.Like;
import io.tenure.kernel.Page;
import io.tenure.kernel.Refusal;
import io.tenure.kernel.Role;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;

/** Reads the catalog. Everybody who is signed in may. */
@Stateless
@Allowed({Role.CUSTOMER, Role.ADMINISTRATOR, Role.AUDITOR})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class CatalogQueries {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private SkuStore skus;

    /** @throws Refusal {@code SKU_NOT_FOUND} */
    public SkuView sku(String code) {
        return skus.get(code).view();
    }

    /** @throws Refusal {@code SKU_NOT_FOUND}, or {@code SKU_RETIRED} if it is not sold any more */
    public SkuView skuForSale(String code) {
        SkuView sku = sku(code);
        if (sku.retired()) {
            throw Refusal.of("sku", CatalogRefusal.SKU_RETIRED, code);
        }
        return sku;
    }

    /** Those there are of these codes, at most a thousand, retired ones too. */
    public List<SkuView> ofCodes(Collection<String> codes) {
        return skus.ofCodes(codes).stream().map(Sku::view).toList();
    }

    /**
     * SKUs by code.
     *
     * @param product only this product's, or null
     * @param retired only retired ones or only those sold, or null for all
     * @param q       beginning of the code, or a part of the name or product; null for all
     */
    public Page<SkuView> skus(String product, Boolean retired, String q, Integer asked, String cursor) {
        int limit = Page.limit(asked);
        Conditions where = new Conditions().addIfPresent("p.name = :product", "product", product);
        if (retired != null) {
            where.add(retired ? "k.retiredAt is not null" : "k.retiredAt is null");
        }
        if (q != null && !q.isBlank()) {
            where.add("(k.code like :prefix or k.name like :part or p.name like :part)", "prefix", Like.startsWith(q),
                    "part", Like.contains(q));
        }
        if (cursor != null) {
            where.add("k.code > :after", "after", Cursor.parse(cursor, 1).text(0));
        }
        List<SkuView> rows = where.query(entities, Sku.class, "select k from Sku k join fetch k.product p",
                " order by k.code").setMaxResults(limit + 1).getResultStream().map(Sku::view).toList();
        return Page.of(rows, limit, row -> Cursor.of(row.code()));
    }

    /** All product names, by name. */
    public List<String> products() {
        return entities.createQuery("select p.name from Product p order by p.name", String.class).getResultList();
    }
}
