package io.tenure.activation.task;

import io.tenure.kernel.jdbc.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** How many units of a key machines use. */
@Dependent
class KeyUnits {

    @Inject
    private Sql sql;

    /** By the machines that hold it as active key (domain.md 000.40). */
    int used(String serial) {
        return sql.first(row -> row.getInt(1), "select coalesce(sum(units), 0) from activation_slot where serial = ?"
                + " and role = 'ACTIVE'", serial).orElse(0);
    }
}
