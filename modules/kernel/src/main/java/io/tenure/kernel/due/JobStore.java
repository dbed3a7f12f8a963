package io.tenure.kernel.due;

import io.tenure.kernel.Internal;
import io.tenure.kernel.audit.AuditLog;
import io.tenure.kernel.audit.Audited;
import io.tenure.kernel.audit.Facts;
import io.tenure.kernel.jdbc.Sql;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The written book of jobs, table {@code due_job}. */
@Internal
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class JobStore {

    private static final String WRITE = "insert into due_job (name, last_run_at, last_rows, rows_done, failing,"
            + " last_failed_at, last_failure) values (?, ?, ?, ?, ?, ?, ?) on duplicate key update"
            + " last_rows = if(value(last_run_at) is null, last_rows, value(last_rows)),"
            + " last_run_at = coalesce(value(last_run_at), last_run_at), rows_done = rows_done + value(rows_done),"
            + " failing = value(failing), last_failed_at = coalesce(value(last_failed_at), last_failed_at),"
            + " last_failure = coalesce(value(last_failure), last_failure)";

    @Inject
    private Sql sql;

    @Inject
    private AuditLog audit;

    public void write(List<JobRecord> records) {
        sql.each(WRITE, records.stream().map(record -> new Object[] {record.name(), record.lastAt(), record.lastRows(),
            record.rows(), record.failing(), record.failedAt(), record.failure()}).toList());
    }

    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public Map<String, JobRecord> all() {
        return sql.list(JobStore::read, "select * from due_job").stream()
                .collect(Collectors.toMap(JobRecord::name, Function.identity()));
    }

    private static JobRecord read(ResultSet row) throws SQLException {
        return new JobRecord(row.getString("name"), moment(row, "last_run_at"), row.getInt("last_rows"),
                row.getLong("rows_done"), row.getBoolean("failing"), moment(row, "last_failed_at"),
                row.getString("last_failure"));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        Timestamp moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }

    /** That somebody had a job run out of turn. */
    public void runByHand(String name, int rows) {
        audit.record(new Audited("JOB_RUN", "JOB", 0, name, null, null, Facts.NONE, Facts.of("rows", rows)));
    }
}
