package io.tenure.services.account;

import io.tenure.kernel.Allowed;
import io.tenure.kernel.Cursor;
import io.tenure.kernel.Page;
import io.tenure.kernel.Refusal;
import io.tenure.kernel.Role;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Reads tokens, newest first. */
@Stateless
@Allowed({Role.ADMINISTRATOR, Role.AUDITOR})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class TokenQueries {

    private static final String ROW = "select new io.tenure.services.account.TokenRow(t.id, t.name, t.role, c.number,"
            + " c.name, t.createdBy, t.createdAt, t.expiresAt, t.revokedAt, t.lastUsedOn)"
            + " from AccountToken t left join Customer c on c.id = t.customerId where ";

    @PersistenceContext
    private EntityManager entities;

    public Page<TokenRow> tokens(Integer asked, String cursor) {
        int limit = Page.limit(asked);
        List<TokenRow> rows = entities.createQuery(ROW + "t.id < :before order by t.id desc", TokenRow.class)
                .setParameter("before", cursor == null ? Long.MAX_VALUE : Cursor.parse(cursor, 1).number(0))
                .setMaxResults(limit + 1).getResultList();
        return Page.of(rows, limit, row -> Cursor.of(row.id()));
    }

    /** @throws Refusal {@code TOKEN_NOT_FOUND} */
    public TokenRow token(long id) {
        return entities.createQuery(ROW + "t.id = :id", TokenRow.class).setParameter("id", id)
                .getResultStream().findFirst().orElseThrow(() -> new Refusal(AccountRefusal.TOKEN_NOT_FOUND, id));
    }
}
