package io.tenure.activation.task;

import io.tenure.activation.machine.MachineNumber;
import io.tenure.kernel.Allowed;
import io.tenure.kernel.Refusal;
import io.tenure.kernel.Role;
import io.tenure.kernel.jdbc.Sql;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** Which machines a task is, or would be, about. */
@Stateless
@Allowed({Role.ADMINISTRATOR, Role.AUDITOR})
public class TargetQueries {

    /** How many machines are named at most. */
    public static final int MOST = 2000;

    private static final String REFUSED = "select machine_id from activation_task_machine where task_id = ?"
            + " and outcome = 'FAILED' and code = ? order by machine_id limit " + MOST;

    @Inject
    private TaskStore tasks;

    @Inject
    private Sql sql;

    /**
     * How many machines a target has now.
     *
     * @throws Refusal {@code MACHINES_OR_GROUP}, {@code MACHINE_NOT_FOUND}, {@code NO_MACHINES}
     */
    public int machines(TaskTarget asked) {
        TaskTarget target = asked.checked();
        if (target.group() == null) {
            return named(target.machines());
        }
        int machines = sql.first(row -> row.getInt(1), "select count(*) from activation_machine where group_name = ?",
                target.group()).orElse(0);
        if (machines == 0) {
            throw Refusal.of("group", TaskRefusal.NO_MACHINES, target.group());
        }
        return machines;
    }

    private int named(List<String> numbers) {
        Map<Long, String> missing = TaskStore.ids(numbers);
        int asked = missing.size();
        sql.list(row -> row.getLong(1), "select id from activation_machine where id in (" + TaskStore.joined(missing) + ")")
                .forEach(missing::remove);
        if (!missing.isEmpty()) {
            throw TaskStore.notFound(missing.values().iterator().next());
        }
        return asked;
    }

    /** The numbers of the machines of a task that refused for one reason, at most {@link #MOST}. */
    public List<String> refused(String task, String code) {
        return sql.list(row -> MachineNumber.of(row.getLong(1)), REFUSED, tasks.get(task).id(), code);
    }
}
