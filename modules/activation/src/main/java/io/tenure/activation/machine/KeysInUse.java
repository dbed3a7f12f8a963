package io.tenure.activation.machine;

import io.tenure.activation.key.DistributedKeys;
import io.tenure.kernel.Internal;
import io.tenure.kernel.jdbc.Sql;
import io.tenure.keystorage.key.KeyUse;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** Tells key storage which keys machines hold, and how many units those in use take: the sum over their active slots. */
@Stateless
@Internal
public class KeysInUse implements KeyUse {

    private static final String UNITS = "select serial, sum(units) from activation_slot where role = 'ACTIVE'"
            + " and serial in %s group by serial";
    private static final String HOLDS = "select 1 from activation_slot where serial = ? limit 1";

    @Inject
    private Sql sql;

    @Inject
    private DistributedKeys distributed;

    @Override
    public Map<String, Integer> units(Collection<String> serials) {
        Map<String, Integer> units = new TreeMap<>();
        if (!serials.isEmpty()) {
            sql.list(row -> units.put(row.getString(1), row.getInt(2)), UNITS.formatted(Sql.marks(serials)),
                    serials.toArray());
        }
        return units;
    }

    @Override
    public boolean holds(String serial) {
        return sql.first(row -> row.getInt(1), HOLDS, serial).isPresent();
    }

    @Override
    public void distribute(String serial, boolean on) {
        distributed.distribute(serial, on);
    }
}
