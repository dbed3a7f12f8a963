package io.tenure.services.account;

import io.tenure.kernel.Allowed;
import io.tenure.kernel.Cursor;
import io.tenure.kernel.Like;
import io.tenure.kernel.Page;
import io.tenure.kernel.Refusal;
import io.tenure.kernel.Role;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Reads users, by e-mail address. */
@Stateless
@Allowed({Role.ADMINISTRATOR, Role.AUDITOR})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class UserQueries {

    private static final String ROW = "select new io.tenure.services.account.UserRow(u.id, u.email, u.name, u.role,"
            + " u.status, c.number, c.name, u.zone, u.language, u.createdAt, u.signedInAt)"
            + " from AccountUser u left join Customer c on c.id = u.customerId where ";

    @PersistenceContext
    private EntityManager entities;

    public Page<UserRow> users(UserFilter filter, Integer asked, String cursor) {
        int limit = Page.limit(asked);
        List<UserRow> rows = entities.createQuery(ROW + "(:q is null or u.email like :prefix or u.name like :part)"
                + " and (:role is null or u.role = :role) and (:status is null or u.status = :status)"
                + " and (:customer is null or c.number = :customer)"
                + " and (:after is null or u.email > :after) order by u.email", UserRow.class)
                .setParameter("q", filter.q())
                .setParameter("prefix", Like.startsWith(filter.q()))
                .setParameter("part", Like.contains(filter.q()))
                .setParameter("role", filter.role())
                .setParameter("status", filter.status())
                .setParameter("customer", filter.customer())
                .setParameter("after", cursor == null ? null : Cursor.parse(cursor, 1).text(0))
                .setMaxResults(limit + 1).getResultList();
        return Page.of(rows, limit, row -> Cursor.of(row.email()));
    }

    /** @throws Refusal {@code USER_NOT_FOUND} */
    public UserRow user(long id) {
        return entities.createQuery(ROW + "u.id = :id", UserRow.class).setParameter("id", id)
                .getResultStream().findFirst().orElseThrow(() -> new Refusal(AccountRefusal.USER_NOT_FOUND, id));
    }
}
