package io.tenure.kernel.audit;

import io.tenure.kernel.Actor;
import io.tenure.kernel.Caller;
import io.tenure.kernel.jdbc.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Writes the audit log. Called by use cases, in their transaction; many rows at once count as one statement. */
@Dependent
public class AuditLog {

    private static final String INSERT = "insert into audit_entry (at, actor, actor_role, on_behalf_of, action,"
            + " subject_type, subject_id, subject, customer_id, reason, before_values, after_values)";

    @Inject
    private Sql sql;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /** Records that the present caller did this now. */
    public void record(Audited what) {
        record(List.of(what));
    }

    /** Records that the present caller did all of this now. Facts that many share are put into words once. */
    public void record(List<Audited> all) {
        Actor who = caller.actor();
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        Map<Facts, String> told = new IdentityHashMap<>();
        sql.insert(INSERT, all.stream().map(what -> row(what, who, now, told)).toList(), "");
    }

    private static Object[] row(Audited what, Actor who, LocalDateTime now, Map<Facts, String> told) {
        return new Object[] {now, who.name(), who.role().name(), who.onBehalfOf(), what.action(), what.subjectType(),
                what.subjectId(), what.subject(), what.customerId(), what.reason(),
            told.computeIfAbsent(what.before(), Facts::json), told.computeIfAbsent(what.after(), Facts::json)};
    }
}
