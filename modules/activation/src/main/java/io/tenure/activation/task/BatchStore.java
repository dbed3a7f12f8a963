package io.tenure.activation.task;

import io.tenure.activation.key.HeldSlot;
import io.tenure.activation.key.KeyOffer;
import io.tenure.activation.key.KeyRole;
import io.tenure.activation.key.SlotWriter;
import io.tenure.kernel.due.NextDue;
import io.tenure.kernel.jdbc.Sql;
import io.tenure.kernel.jdbc.Sql.Change;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The set statements of the engine: one each for a batch of any size. */
@Dependent
class BatchStore {

    private static final String NEXT = "(select id from activation_task where state = 'RUNNING' and due_at <= ?"
            + " order by due_at, id limit 1)";
    /**
     * In a fixed order and by fixed indexes: figures about a table that has just been filled would mislead the optimizer
     * into reading all of it.
     */
    private static final String CLAIM = "select straight_join t.id, t.additional, t.vendor_code, t.renewed, t.passed, t.todo,"
            + " t.total - t.done open, t.failed, "
            + HeldSlot.columns("k") + ", " + OpenMachines.COLUMNS + " from activation_task t"
            + " join " + HeldSlot.licenses() + " k on k.serial = t.serial"
            + " join activation_task_machine tm force index (activation_task_machine_place)"
            + " on tm.task_id = t.id and tm.place > t.passed and tm.place <= t.passed + ?"
            + " and tm.outcome is null join activation_machine m on m.id = tm.machine_id" + OpenMachines.SLOTS
            + " where t.id = " + NEXT + " order by tm.place for update skip locked";
    /** The rows are there and locked: each is changed, none is added. */
    private static final String ANSWERS = "insert into activation_task_machine (task_id, machine_id, place, outcome, code,"
            + " role, removed, done_at)";
    private static final String IN_ITS_ROW = " on duplicate key update outcome = values(outcome), code = values(code),"
            + " role = values(role), removed = values(removed), done_at = values(done_at)";
    private static final String COUNT = "update activation_task set done = done + ?, failed = failed + ?, passed = ?,"
            + " state = ?, due_at = ?, finished_at = ?, version = version + 1 where id = ?";
    /** Machines that were deleted since answer nothing any more. */
    private static final String GONE = "update activation_task_machine tm left join activation_machine m"
            + " on m.id = tm.machine_id set tm.outcome = 'FAILED', tm.code = 'MACHINE_NOT_FOUND', tm.done_at = ?"
            + " where tm.task_id = ? and tm.place > ? and tm.place <= ? and tm.outcome is null and m.id is null";
    private static final String PASS = "update activation_task set done = done + ?, failed = failed + ?,"
            + " passed = if(exists (select 1 from activation_task_machine tm where tm.task_id = ? and tm.place > ?"
            + " and tm.place <= ? and tm.outcome is null), passed, ?), version = version + 1 where id = ?";
    /** As {@link TaskState#after} says. */
    private static final String END = "update activation_task set state = if(done < total, 'STOPPED',"
            + " if(failed > 0, 'COMPLETED_WITH_ERRORS', 'COMPLETED')), due_at = null, finished_at = ? where id = ? and passed >= todo";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Sql sql;

    @Inject
    private SlotWriter slots;

    static NextDue nextDue(TaskState state) {
        return NextDue.asked("select due_at from activation_task where state = '" + state + "' and due_at is not null"
                + " order by due_at, id limit 1");
    }

    /** Locks and reads the next machines of the task that has waited longest; empty when there is nothing to claim. */
    Optional<Claim> claim(Instant moment, LocalDate today, int most) {
        try (PreparedStatement select = entities.unwrap(Connection.class).prepareStatement(CLAIM)) {
            select.setInt(1, most);
            select.setTimestamp(2, Timestamp.from(moment));
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? Optional.of(read(rows, today)) : Optional.empty();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("a batch could not be claimed", failed);
        }
    }

    private static Claim read(ResultSet rows, LocalDate today) throws SQLException {
        KeyRole role = rows.getBoolean("additional") ? KeyRole.ADDITIONAL : KeyRole.ACTIVE;
        Claim claim = new Claim(rows.getLong("id"), new KeyOffer(HeldSlot.key(rows, "k", today), role),
                rows.getString("vendor_code"), rows.getBoolean("renewed"), rows.getInt("passed"), rows.getInt("todo"),
                rows.getInt("open"), rows.getInt("failed"), new ArrayList<>());
        OpenMachines.read(rows, today, claim.machines()::add);
        return claim;
    }

    /**
     * Writes what the machines answered and what they hold now, and counts it: one compound statement.
     *
     * @param next what the task's row becomes
     */
    void write(Claim claim, List<Answered> answers, Next next) {
        List<Change> all = slots.changes(answers.stream().map(Answered::change).filter(Objects::nonNull).toList());
        all.addAll(Change.rows(ANSWERS, answers.stream().map(answer -> row(claim, answer, next.now())).toList(), IN_ITS_ROW));
        int failed = (int) answers.stream().filter(answer -> !answer.taken()).count();
        all.add(new Change(COUNT, answers.size(), failed, next.passed(), next.state().name(), next.dueAt(),
                next.dueAt() == null ? next.now() : null, claim.task()));
        sql.together(all);
    }

    private static Object[] row(Claim claim, Answered one, Instant now) {
        boolean removes = one.taken() && !one.answer().removed().isEmpty();
        return new Object[] {claim.task(), one.machine().id(), 0, one.outcome().name(), one.code(),
            one.taken() ? one.answer().role().name() : null,
            removes ? String.join(" ", one.answer().removed()) : null, now};
    }

    /** @param dueAt null when the run is over */
    record Next(int passed, TaskState state, Instant dueAt, Instant now) {
    }

    /**
     * Where a claim found nothing: machines that others are changing are left for later, machines that were deleted are
     * counted as failed, and places of which nothing is left are passed.
     *
     * @return empty when there is no such task, or another node is at it
     */
    Optional<Passed> pass(Instant moment, int most) {
        return sql.first(row -> new long[] {row.getLong("id"), row.getInt("passed"), row.getInt("todo")},
                "select id, passed, todo from activation_task where id = " + NEXT + " for update skip locked",
                moment).map(task -> pass(task[0], (int) task[1], (int) Math.min(task[2], task[1] + most), moment));
    }

    /** @param moved whether all of the next places are passed */
    record Passed(long task, boolean moved, TaskState state) {
    }

    private Passed pass(long task, int passed, int upTo, Instant now) {
        int gone = sql.update(GONE, now, task, passed, upTo);
        sql.update(PASS, gone, gone, task, passed, upTo, upTo, task);
        sql.update(END, now, task);
        return sql.first(row -> new Passed(task, row.getInt(1) >= upTo, TaskState.valueOf(row.getString(2))),
                "select passed, state from activation_task where id = ?", task).orElseThrow();
    }
}
