package io.tenure.activation.task;

import io.tenure.activation.key.HeldSlot;
import io.tenure.activation.key.KeyOffer;
import io.tenure.activation.key.KeyRole;
import io.tenure.activation.key.SlotWriter;
import io.tenure.kernel.due.NextDue;
import io.tenure.kernel.jdbc.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
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

    /** Looked up once: the look-up goes through every jar of the application. */
    private static final JsonProvider JSON = JsonProvider.provider();
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
    private static final String ANSWERS = "update json_table(?, '$[*]' columns (machine bigint path '$.m', outcome"
            + " varchar(20) path '$.o', code varchar(40) path '$.c', role varchar(20) path '$.r', removed varchar(400)"
            + " path '$.x')) j straight_join activation_task_machine tm on tm.task_id = ? and tm.machine_id = j.machine"
            + " straight_join activation_task t on t.id = tm.task_id"
            + " set tm.outcome = j.outcome, tm.code = j.code, tm.role = j.role, tm.removed = j.removed, tm.done_at = ?,"
            + " t.done = t.done + ?, t.failed = t.failed + ?, t.passed = ?, t.state = ?, t.due_at = ?,"
            + " t.finished_at = ?, t.version = t.version + 1";
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
     * Writes what the machines answered and counts it, in two statements and one more where keys went.
     *
     * @param next what the task's row becomes
     */
    void write(Claim claim, List<Answered> answers, Next next) {
        slots.write(answers.stream().map(Answered::change).filter(Objects::nonNull).toList());
        int failed = (int) answers.stream().filter(answer -> !answer.taken()).count();
        sql.update(ANSWERS, json(answers), claim.task(), next.now(), answers.size(), failed, next.passed(),
                next.state().name(), next.dueAt(), next.dueAt() == null ? next.now() : null);
    }

    /** @param dueAt null when the run is over */
    record Next(int passed, TaskState state, Instant dueAt, Instant now) {
    }

    private static String json(List<Answered> answers) {
        JsonArrayBuilder all = JSON.createArrayBuilder();
        for (Answered one : answers) {
            JsonObjectBuilder row = JSON.createObjectBuilder();
            row.add("m", one.machine().id()).add("o", one.outcome().name());
            if (one.taken()) {
                row.add("r", one.answer().role().name());
            } else {
                row.add("c", one.code());
            }
            if (one.taken() && !one.answer().removed().isEmpty()) {
                row.add("x", String.join(" ", one.answer().removed()));
            }
            all.add(row);
        }
        return all.build().toString();
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
