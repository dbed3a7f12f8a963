package io.tenure.services.pool;

import io.tenure.activation.machine.MachineView;
import io.tenure.activation.machine.MachineWatch;
import io.tenure.kernel.Internal;
import io.tenure.kernel.jdbc.Sql;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Objects;

/**
 * Keeps name and group of machines in pools as they are in the fleet, and marks those that are gone for
 * {@link RecoverLicenses}.
 */
@Stateless
@Internal
public class PoolWatch implements MachineWatch {

    private static final String LEAVE = "update pool_group g join pool_machine m on m.pool_id = g.pool_id set"
            + " g.installed = g.installed - (m.state <> 'PENDING'), g.pending = g.pending - (m.state = 'PENDING'),"
            + " g.held = g.held - (m.license is not null) - m.extended where m.machine_id = ? and g.name = coalesce(m.group_name, '')";
    private static final String ENTER = "insert into pool_group (pool_id, name, installed, pending, held) select m.pool_id, ?,"
            + " m.state <> 'PENDING', m.state = 'PENDING', (m.license is not null) + m.extended from pool_machine m"
            + " where m.machine_id = ? on duplicate key update installed = pool_group.installed + values(installed),"
            + " pending = pool_group.pending + values(pending), held = pool_group.held + values(held)";

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    @Override
    public void edited(MachineView before, MachineView after) {
        boolean moved = !Objects.equals(before.profile().group(), after.profile().group());
        if (!moved && before.name().equals(after.name())) {
            return;
        }
        List<Long> pools = sql.list(row -> row.getLong(1), "select p.id from pool_pool p where p.id in (select m.pool_id from"
                + " pool_machine m where m.machine_id = ?) order by p.id for update", after.id());
        if (pools.isEmpty()) {
            return;
        }
        if (moved) {
            sql.update(LEAVE, after.id());
            sql.update(ENTER, PoolBook.name(after.profile().group()), after.id());
        }
        sql.update("update pool_machine set name = ?, group_name = ? where machine_id = ?", after.name(),
                after.profile().group(), after.id());
    }

    @Override
    public void deleted(MachineView machine) {
        sql.update("update pool_machine set missing_since = ? where machine_id = ?", clock.instant(), machine.id());
    }
}
