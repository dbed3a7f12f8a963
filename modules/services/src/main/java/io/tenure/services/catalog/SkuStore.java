package io.tenure.services.catalog;

import io.tenure.kernel.Refusal;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Loads and adds products and SKUs. */
@Dependent
class SkuStore {

    @PersistenceContext
    private EntityManager entities;

    Optional<Sku> find(String code) {
        return entities.createQuery("select k from Sku k join fetch k.product where k.code = :code", Sku.class)
                .setParameter("code", code).getResultStream().findFirst();
    }

    /** Those there are of these codes. */
    List<Sku> ofCodes(Collection<String> codes) {
        return codes.isEmpty() ? List.of()
                : entities.createQuery("select k from Sku k join fetch k.product where k.code in :codes", Sku.class)
                .setParameter("codes", codes).getResultList();
    }

    /** @throws Refusal {@code SKU_NOT_FOUND} */
    Sku get(String code) {
        return find(code).orElseThrow(() -> Refusal.of("sku", CatalogRefusal.SKU_NOT_FOUND, code));
    }

    /** For a change; others wait until it is committed. */
    Sku lock(String code) {
        Sku sku = get(code);
        entities.lock(sku, LockModeType.PESSIMISTIC_WRITE);
        return sku;
    }

    Product productNamed(String name) {
        return entities.createQuery("select p from Product p where p.name = :name", Product.class)
                .setParameter("name", name).getResultStream().findFirst().orElseGet(() -> add(new Product(name)));
    }

    <T> T add(T entity) {
        entities.persist(entity);
        return entity;
    }

    /** Writes what is waiting and lets go of it, so that the next thousand find room. */
    void writeAndForget() {
        entities.flush();
        entities.clear();
    }

    void flush() {
        entities.flush();
    }
}
