package io.tenure.kernel.audit;

import io.tenure.kernel.Actor;
import io.tenure.kernel.Caller;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;

/** Writes the audit log. Called by use cases, in their transaction; many rows at once count as one statement. */
@Dependent
public class AuditLog {

    private static final String INSERT = "insert into audit_entry (at, actor, actor_role, on_behalf_of, action,"
            + " subject_type, subject_id, subject, customer_id, reason, before_values, after_values)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /** Records that the present caller did this now. */
    public void record(Audited what) {
        record(List.of(what));
    }

    /** Records that the present caller did all of this now. */
    public void record(List<Audited> all) {
        Connection connection = entities.unwrap(Connection.class);
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (Audited what : all) {
                bind(insert, what);
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException failed) {
            throw new IllegalStateException("the audit log could not be written", failed);
        }
    }

    private void bind(PreparedStatement insert, Audited what) throws SQLException {
        Actor who = caller.actor();
        insert.setTimestamp(1, Timestamp.from(clock.instant()));
        insert.setString(2, who.name());
        insert.setString(3, who.role().name());
        insert.setString(4, who.onBehalfOf());
        insert.setString(5, what.action());
        insert.setString(6, what.subjectType());
        insert.setLong(7, what.subjectId());
        insert.setString(8, what.subject());
        insert.setObject(9, what.customerId());
        insert.setString(10, what.reason());
        insert.setString(11, what.before().json());
        insert.setString(12, what.after().json());
    }
}
