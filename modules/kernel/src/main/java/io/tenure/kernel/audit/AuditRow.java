package io.tenure.kernel.audit;

import io.tenure.kernel.Role;
import java.time.Instant;

/**
 * One row of a timeline or of the audit page.
 *
 * @param at          when, UTC
 * @param actor       who
 * @param subject     what it happened to, as people call it: number, code, e-mail address or name
 * @param onBehalfOf  the customer an administrator acted for, or null
 * @param before      JSON object of what changed, as it was, or null
 * @param after       JSON object of what changed, as it was afterwards, or null
 */
public record AuditRow(long id, Instant at, String actor, Role role, String onBehalfOf, String action,
                       String subjectType, long subjectId, String subject, Long customerId,
                       String reason, String before, String after) {

    /** For the query that builds rows from columns. */
    public AuditRow(Long id, Instant at, String actor, String role, String onBehalfOf, String action,
                    String subjectType, Long subjectId, String subject, Long customerId, String reason,
                    String before, String after) {
        this(id.longValue(), at, actor, Role.valueOf(role), onBehalfOf, action, subjectType, subjectId.longValue(), subject,
                customerId, reason, before, after);
    }
}
