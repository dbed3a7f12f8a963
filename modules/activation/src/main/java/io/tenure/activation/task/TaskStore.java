package io.tenure.activation.task;

import io.tenure.activation.machine.MachineNumber;
import io.tenure.activation.machine.MachineRefusal;
import io.tenure.kernel.Refusal;
import io.tenure.kernel.jdbc.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Loads and adds tasks, and says which machines they are about. */
@Dependent
class TaskStore {

    private static final String ADD = "insert into activation_task_machine (task_id, machine_id, place)"
            + " select ?, m.id, row_number() over (order by m.id) from activation_machine m where ";
    private static final String LEFT = "delete tm from activation_task_machine tm left join activation_machine m"
            + " on m.id = tm.machine_id and m.group_name = ? where tm.task_id = ? and m.id is null";
    private static final String CAME = "insert into activation_task_machine (task_id, machine_id, place) select ?, m.id, 0"
            + " from activation_machine m left join activation_task_machine tm on tm.task_id = ? and tm.machine_id = m.id"
            + " where m.group_name = ? and tm.machine_id is null";
    /** Those of a run get places from 1 on and answer anew; the others keep their answers. */
    private static final String REOPEN = "update activation_task_machine tm left join (select machine_id, row_number()"
            + " over (order by machine_id) place from activation_task_machine where task_id = ? and %s) run"
            + " on run.machine_id = tm.machine_id set tm.place = coalesce(run.place, 0),"
            + " tm.code = if(run.place is null, tm.code, null), tm.role = if(run.place is null, tm.role, null),"
            + " tm.removed = if(run.place is null, tm.removed, null),"
            + " tm.done_at = if(run.place is null, tm.done_at, null),"
            + " tm.outcome = if(run.place is null, tm.outcome, null) where tm.task_id = ?";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Sql sql;

    /** @throws Refusal {@code TASK_NOT_FOUND} */
    ActivationTask get(String number) {
        return find(number, LockModeType.NONE);
    }

    /** For a change; waits for the batch that is under way. @throws Refusal {@code TASK_NOT_FOUND} */
    ActivationTask lock(String number) {
        return find(number, LockModeType.PESSIMISTIC_WRITE);
    }

    private ActivationTask find(String number, LockModeType lock) {
        return TaskNumber.parse(number).map(id -> entities.find(ActivationTask.class, id, lock))
                .orElseThrow(() -> new Refusal(TaskRefusal.TASK_NOT_FOUND, number));
    }

    Optional<ActivationTask> lock(long id) {
        return Optional.ofNullable(entities.find(ActivationTask.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The task that is to start first, and its key; empty when none is due. */
    Optional<Due> scheduled(Instant moment) {
        return sql.first(row -> new Due(row.getLong(1), row.getString(2)), "select id, serial from activation_task"
                + " where state = 'SCHEDULED' and due_at <= ? order by due_at, id limit 1", moment);
    }

    /** A task that is to start. */
    public record Due(long task, String serial) {
    }

    ActivationTask add(ActivationTask task) {
        entities.persist(task);
        entities.flush();
        return task;
    }

    void flush() {
        entities.flush();
    }

    /** The machines of a group as they are now. @return how many */
    int addGroup(long task, String group) {
        return sql.update(ADD + "m.group_name = ?", task, group);
    }

    /** Machines by their numbers. @throws Refusal {@code MACHINE_NOT_FOUND} for the first that is none */
    int addMachines(long task, List<String> numbers) {
        Map<Long, String> ids = ids(numbers);
        int added = sql.update(ADD + "m.id in (" + joined(ids) + ")", task);
        if (added < ids.size()) {
            sql.list(row -> row.getLong(1), "select machine_id from activation_task_machine where task_id = ?", task)
                    .forEach(ids::remove);
            throw notFound(ids.values().iterator().next());
        }
        return added;
    }

    static Map<Long, String> ids(List<String> numbers) {
        Map<Long, String> ids = new LinkedHashMap<>();
        numbers.forEach(number -> ids.put(MachineNumber.parse(number).orElseThrow(() -> notFound(number)), number));
        return ids;
    }

    static String joined(Map<Long, String> ids) {
        return ids.keySet().stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    static Refusal notFound(String number) {
        return Refusal.of("machines", MachineRefusal.MACHINE_NOT_FOUND, number);
    }

    /**
     * The machines of a group that was looked up before, as they are now: those that left are forgotten, those that came
     * are added.
     *
     * @return by how many they are more
     */
    int lookUpAgain(long task, String group) {
        int gone = sql.update(LEFT, group, task);
        int come = sql.update(CAME, task, task, group);
        if (gone + come > 0) {
            reopen(task, ActivationTask.Wanted.ALL);
        }
        return come - gone;
    }

    void reopen(long task, ActivationTask.Wanted wanted) {
        sql.update(REOPEN.formatted(wanted.condition()), task, task);
    }
}
