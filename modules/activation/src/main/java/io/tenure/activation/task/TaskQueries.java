package io.tenure.activation.task;

import io.tenure.activation.key.KeyOutcome;
import io.tenure.activation.key.KeyRole;
import io.tenure.kernel.Allowed;
import io.tenure.kernel.Conditions;
import io.tenure.kernel.Cursor;
import io.tenure.kernel.Page;
import io.tenure.kernel.Refusal;
import io.tenure.kernel.Role;
import io.tenure.kernel.jdbc.Sql;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads tasks and what their machines answered. */
@Stateless
@Allowed({Role.ADMINISTRATOR, Role.AUDITOR})
public class TaskQueries {

    private static final String RESULTS = "select tm.machine_id, m.name, tm.outcome, tm.code, tm.role, tm.removed,"
            + " tm.done_at from activation_task_machine tm left join activation_machine m on m.id = tm.machine_id"
            + " where tm.task_id = ? and tm.machine_id > ?%s order by tm.machine_id limit ?";
    private static final String CODES = "select code, count(*) from activation_task_machine where task_id = ?"
            + " and outcome = 'FAILED' group by code order by 2 desc, 1";
    private static final String FAILED = "select count(*) from (select 1 from activation_task where state = ? limit ?) t";
    private static final String REPLACED = "select count(*) from activation_task_machine where task_id = ?"
            + " and outcome = 'REPLACED'";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private TaskStore tasks;

    @Inject
    private Sql sql;

    /** @throws Refusal {@code TASK_NOT_FOUND} */
    public TaskView task(String number) {
        return tasks.get(number).view();
    }

    /** Newest first. @param state only in this state, or null; @param key only with the key of this serial, or null */
    public Page<TaskView> list(TaskState state, String key, Integer asked, String cursor) {
        int limit = Page.limit(asked);
        Conditions where = new Conditions().addIfPresent("t.state = :state", "state", state)
                .addIfPresent("t.serial = :key", "key", key);
        if (cursor != null) {
            where.add("t.id < :before", "before", Cursor.parse(cursor, 1).number(0));
        }
        List<TaskView> rows = where.query(entities, ActivationTask.class, "select t from ActivationTask t",
                " order by t.id desc").setHint("eclipselink.read-only", true).setMaxResults(limit + 1)
                .getResultStream().map(ActivationTask::view).toList();
        return Page.of(rows, limit, row -> Cursor.of(row.id()));
    }

    /**
     * What the machines of a task answered, in the order of their numbers.
     *
     * @param outcome only these, or null for all, also those that have not answered
     * @throws Refusal {@code TASK_NOT_FOUND}
     */
    public Page<ResultRow> results(String number, KeyOutcome outcome, Integer asked, String cursor) {
        return results(number, outcome, null, asked, cursor);
    }

    /** As above. @param code only machines that refused for this reason, or null */
    public Page<ResultRow> results(String number, KeyOutcome outcome, String code, Integer asked, String cursor) {
        int limit = Page.limit(asked);
        List<Object> values = new ArrayList<>(List.of(tasks.get(number).id(),
                cursor == null ? 0L : Cursor.parse(cursor, 1).number(0)));
        if (outcome != null) {
            values.add(outcome.name());
        }
        if (code != null) {
            values.add(code);
        }
        values.add(limit + 1);
        String which = (outcome == null ? "" : " and tm.outcome = ?") + (code == null ? "" : " and tm.code = ?");
        List<ResultRow> rows = sql.list(TaskQueries::result, RESULTS.formatted(which), values.toArray());
        return Page.of(rows, limit, row -> Cursor.of(row.machineId()));
    }

    private static ResultRow result(ResultSet row) throws SQLException {
        String outcome = row.getString(3);
        String role = row.getString(5);
        String removed = row.getString(6);
        Timestamp at = row.getTimestamp(7);
        return new ResultRow(row.getLong(1), row.getString(2), outcome == null ? null : KeyOutcome.valueOf(outcome),
                row.getString(4), role == null ? null : KeyRole.valueOf(role),
                removed == null ? List.of() : List.of(removed.split(" ")), at == null ? null : at.toInstant());
    }

    /** How many machines refused for which reason, the most frequent first. @throws Refusal {@code TASK_NOT_FOUND} */
    public Map<String, Integer> codes(String number) {
        Map<String, Integer> codes = new LinkedHashMap<>();
        sql.list(row -> codes.put(row.getString(1), row.getInt(2)), CODES, tasks.get(number).id());
        return codes;
    }

    /** How many tasks have machines that refused, counted up to a limit. */
    public long failed(int most) {
        return sql.first(row -> row.getLong(1), FAILED, TaskState.COMPLETED_WITH_ERRORS.name(), most).orElse(0L);
    }

    /** On how many machines other keys went. @throws Refusal {@code TASK_NOT_FOUND} */
    public int replaced(String number) {
        return sql.first(row -> row.getInt(1), REPLACED, tasks.get(number).id()).orElse(0);
    }
}
