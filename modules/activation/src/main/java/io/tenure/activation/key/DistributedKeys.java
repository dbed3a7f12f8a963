package io.tenure.activation.key;

import io.tenure.kernel.jdbc.Sql;
import io.tenure.kernel.jdbc.Sql.Change;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What happens to keys that are distributed automatically and to who waits for them, told by those who change keys and
 * machines, in their transaction. One statement each.
 */
@Dependent
public class DistributedKeys {

    private static final String SWITCH = "insert into activation_distribution (serial, state, due_at, license_version)"
            + " values (?, ?, ?, 0) on duplicate key update state = values(state), code = null, due_at = values(due_at)";
    private static final String FREED = "update activation_distribution set state = if(state = 'STOPPED'"
            + " and code = 'LIMIT_REACHED', 'RUNNING', state) where state <> 'OFF' and serial in ";
    private static final String TRIAL = "update activation_machine set waits_for = 'SUBSCRIPTION_KEY', waits_since = ?"
            + " where kind = 'DEVICE' and group_name is not null and waits_for is null and id in (%s)";

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    public void distribute(String serial, boolean on) {
        sql.update(SWITCH, serial, on ? "STARTING" : "OFF", clock.instant());
    }

    /** Devices gave these keys back: one that stopped at its limit goes on. */
    public void freed(Collection<String> serials) {
        whenFreed(serials).ifPresent(change -> sql.together(List.of(change)));
    }

    /** The same, to be sent together with other changes; empty when there is nothing to say. */
    Optional<Change> whenFreed(Collection<String> serials) {
        return serials.isEmpty() ? Optional.empty()
                : Optional.of(new Change(FREED + Sql.marks(serials), serials.toArray()));
    }

    /** These machines got a trial key that ends in 8 days or less; empty for none. */
    Optional<Change> whenTrialEnds(Collection<Long> machines) {
        return machines.isEmpty() ? Optional.empty() : Optional.of(new Change(TRIAL.formatted(machines.stream()
                .map(String::valueOf).collect(Collectors.joining(","))), clock.instant()));
    }
}
