package io.tenure.services.subscription;

import io.tenure.kernel.Allowed;
import io.tenure.kernel.Role;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;

/** "What if": what would fall due until a day, from the due rows there are; later periods of the same follow. */
@Stateless
@Allowed({Role.ADMINISTRATOR, Role.AUDITOR})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class DueDayQueries {

    private static final String DAYS = "select due_on, sum(auto_renew and status <> 'PENDING_CANCEL'),"
            + " sum(not auto_renew or status = 'PENDING_CANCEL') from subscription_subscription"
            + " where due_on <= ?1 group by due_on order by due_on limit ?2";

    @PersistenceContext
    private EntityManager entities;

    /** The earliest days on which something falls due. @param most at most so many days */
    public List<DueDay> until(LocalDate last, int most) {
        List<?> rows = entities.createNativeQuery(DAYS).setParameter(1, Date.valueOf(last)).setParameter(2, most)
                .getResultList();
        return rows.stream().map(row -> (Object[]) row).map(row -> new DueDay(((Date) row[0]).toLocalDate(),
                ((Number) row[1]).longValue(), ((Number) row[2]).longValue())).toList();
    }
}
