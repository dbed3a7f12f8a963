package io.tenure.activation.task;

import io.tenure.kernel.Check;
import io.tenure.kernel.Refusal;
import java.util.List;

/**
 * The machines of a task: named ones, or those of a group.
 *
 * @param machines numbers such as M-1042, or empty for a group
 * @param group    the name of a group, or null
 */
public record TaskTarget(List<String> machines, String group) {

    private static final int GROUP_LENGTH = 100;

    public TaskTarget {
        machines = machines == null ? List.of() : machines.stream().map(String::strip)
                .filter(number -> !number.isEmpty()).distinct().toList();
        group = Check.optional("group", group, GROUP_LENGTH);
    }

    /** @throws Refusal {@code MACHINES_OR_GROUP} when neither or both are named */
    public TaskTarget checked() {
        if (machines.isEmpty() == (group == null)) {
            throw Refusal.of("machines", TaskRefusal.MACHINES_OR_GROUP);
        }
        return this;
    }
}
