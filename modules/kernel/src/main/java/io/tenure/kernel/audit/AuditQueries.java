package io.tenure.kernel.audit;

import io.tenure.kernel.Allowed;
import io.tenure.kernel.Conditions;
import io.tenure.kernel.Cursor;
import io.tenure.kernel.Page;
import io.tenure.kernel.Role;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Reads the audit log, newest first. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class AuditQueries {

    private static final String ROW = "select new io.tenure.kernel.audit.AuditRow(e.id, e.at, e.actor, e.actorRole,"
            + " e.onBehalfOf, e.action, e.subjectType, e.subjectId, e.subject, e.customerId, e.reason, e.before, e.after)"
            + " from AuditEntry e";

    @PersistenceContext
    private EntityManager entities;

    /** The timeline of one thing. Whoever calls has already found that thing in a lookup that checks whose it is. */
    @Allowed({Role.CUSTOMER, Role.ADMINISTRATOR, Role.AUDITOR})
    public Page<AuditRow> timeline(String subjectType, long subjectId, Integer limit, String cursor) {
        return page(new Conditions().add("e.subjectType = :type and e.subjectId = :subject", "type", subjectType,
                "subject", subjectId), limit, cursor);
    }

    /**
     * Everything that happened.
     *
     * @param actor  only what this person did, or null
     * @param action only this action, or null
     */
    @Allowed({Role.ADMINISTRATOR, Role.AUDITOR})
    public Page<AuditRow> all(String actor, String action, Integer limit, String cursor) {
        return page(new Conditions().addIfPresent("e.actor = :actor", "actor", actor)
                .addIfPresent("e.action = :action", "action", action), limit, cursor);
    }

    private Page<AuditRow> page(Conditions where, Integer asked, String cursor) {
        int limit = Page.limit(asked);
        if (cursor != null) {
            where.add("e.id < :before", "before", Cursor.parse(cursor, 1).number(0));
        }
        List<AuditRow> rows = where.query(entities, AuditRow.class, ROW, " order by e.id desc")
                .setMaxResults(limit + 1).getResultList();
        return Page.of(rows, limit, row -> Cursor.of(row.id()));
    }
}
