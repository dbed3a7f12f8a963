package io.tenure.services.subscription;

import io.tenure.kernel.Allowed;
import io.tenure.kernel.Role;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Counts whom a change of a SKU would concern, in one statement over an index and up to a limit. */
@Stateless
@Allowed({Role.ADMINISTRATOR, Role.AUDITOR})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class SkuUseQueries {

    /** Beyond so many it is not counted further. */
    public static final int MOST = 100_000;

    private static final String USE = "select count(*), coalesce(sum(seats), 0), coalesce(sum(seats < ?2), 0),"
            + " coalesce(sum(seats > ?3), 0) from (select seats from subscription_subscription where sku_code = ?1"
            + " and auto_renew = true and status in ('ACTIVE', 'SUSPENDED') limit " + MOST + ") used";

    @PersistenceContext
    private EntityManager entities;

    /** @param minSeats the least there should be; @param maxSeats the most, or null for no limit */
    public SkuUse of(String sku, int minSeats, Integer maxSeats) {
        Object[] row = (Object[]) entities.createNativeQuery(USE).setParameter(1, sku).setParameter(2, minSeats)
                .setParameter(3, maxSeats == null ? Integer.MAX_VALUE : maxSeats).getSingleResult();
        return new SkuUse(number(row[0]), number(row[1]), number(row[2]), number(row[3]));
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }
}
