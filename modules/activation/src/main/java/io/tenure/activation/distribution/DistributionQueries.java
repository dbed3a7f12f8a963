package io.tenure.activation.distribution;

import io.tenure.kernel.Allowed;
import io.tenure.kernel.Role;
import io.tenure.kernel.jdbc.Sql;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Reads how keys are distributed. */
@Stateless
@Allowed({Role.ADMINISTRATOR, Role.AUDITOR})
public class DistributionQueries {

    private static final String ONE = "select state, if(state = 'RUNNING', null, code) code, given, due_at"
            + " from activation_distribution where serial = ?";

    @Inject
    private Sql sql;

    /** Of a key that is in storage; OFF also for one that never was distributed. */
    public DistributionView of(String serial) {
        return sql.first(row -> new DistributionView(DistributionState.valueOf(row.getString(1)), row.getString(2),
                row.getInt(3), row.getTimestamp(4).toInstant()), ONE, serial).orElse(DistributionView.NEVER);
    }
}
