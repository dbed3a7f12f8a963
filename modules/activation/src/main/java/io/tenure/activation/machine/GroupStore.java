package io.tenure.activation.machine;

import io.tenure.kernel.jdbc.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Keeps how many machines each group has. Rows are always changed in the order of their names, so nobody deadlocks. */
@Dependent
class GroupStore {

    private static final String GROW = "insert into activation_group (name, machines) values (?, ?)"
            + " on duplicate key update machines = machines + values(machines)";
    private static final String SHRINK = "update activation_group set machines = machines - ? where name = ?";

    @Inject
    private Sql sql;

    /** A machine has come into a group, or left one; null is no group. */
    void moved(String from, String to) {
        if (Objects.equals(from, to)) {
            return;
        }
        Map<String, Integer> change = new TreeMap<>();
        if (from != null) {
            change.merge(from, -1, Integer::sum);
        }
        if (to != null) {
            change.merge(to, 1, Integer::sum);
        }
        changed(change);
    }

    /** @param change by how much each group has grown, or shrunk where it is below zero */
    void changed(Map<String, Integer> change) {
        new TreeMap<>(change).forEach((name, by) -> {
            if (by > 0) {
                sql.update(GROW, name, by);
            } else if (by < 0) {
                sql.update(SHRINK, -by, name);
            }
        });
    }

    List<MachineGroup> all() {
        return sql.list(row -> new MachineGroup(row.getString(1), row.getInt(2)),
                "select name, machines from activation_group where machines > 0 order by name");
    }
}
