package io.tenure.kernel.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One row of the audit log, for reading. {@link AuditLog} writes them; nobody changes or deletes one. */
@Entity
@Table(name = "audit_entry")
class AuditEntry {

    @Id
    private Long id;
    private Instant at;
    private String actor;
    @Column(name = "actor_role")
    private String actorRole;
    @Column(name = "on_behalf_of")
    private String onBehalfOf;
    private String action;
    @Column(name = "subject_type")
    private String subjectType;
    @Column(name = "subject_id")
    private long subjectId;
    private String subject;
    @Column(name = "customer_id")
    private Long customerId;
    private String reason;
    @Column(name = "before_values")
    private String before;
    @Column(name = "after_values")
    private String after;

    protected AuditEntry() {
    }
}
