package io.tenure.activation.machine;

import io.tenure.kernel.jdbc.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/**
 * Holds a group still, for use cases that set something for all its machines: until their transaction is over no machine
 * comes into the group or leaves it. Who locks a machine too locks the machine first.
 */
@Dependent
public class GroupHold {

    @Inject
    private Sql sql;

    /** The group need not have machines yet. */
    public void lock(String group) {
        sql.update("insert into activation_group (name, machines) values (?, 0) on duplicate key update machines = machines",
                group);
    }
}
