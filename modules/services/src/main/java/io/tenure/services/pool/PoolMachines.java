package io.tenure.services.pool;

import io.tenure.activation.machine.MachineNumber;
import io.tenure.activation.machine.MachineRefusal;
import io.tenure.kernel.Like;
import io.tenure.kernel.Refusal;
import io.tenure.kernel.jdbc.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Finds machines of the fleet by number or name, a thousand in one statement. */
@Dependent
class PoolMachines {

    private static final int BATCH = 1000;
    private static final String SELECT = "select id, name, group_name, customer_id from activation_machine where ";

    @Inject
    private Sql sql;

    /** All machines that one word means. */
    record Found(List<Listed> machines) {
    }

    /** By the key of each word: of a number or a name. */
    Map<String, Found> named(Collection<String> words) {
        List<String> all = words.stream().filter(Objects::nonNull).distinct().toList();
        Map<String, Found> found = new HashMap<>();
        for (int from = 0; from < all.size(); from += BATCH) {
            List<String> some = all.subList(from, Math.min(all.size(), from + BATCH));
            List<Long> ids = some.stream().flatMap(word -> MachineNumber.parse(word).stream()).toList();
            if (!ids.isEmpty()) {
                read("id in (" + InstallStore.joined(ids) + ")").forEach(one -> add(found, one.number(), one));
            }
            read("name in " + Sql.marks(some), some.toArray()).forEach(one -> add(found, one.name(), one));
        }
        return found;
    }

    private static void add(Map<String, Found> found, String word, Listed machine) {
        found.computeIfAbsent(Like.key(word), key -> new Found(new ArrayList<>())).machines().add(machine);
    }

    private List<Listed> read(String condition, Object... parameters) {
        return sql.list(row -> new Listed(row.getLong(1), row.getString(2), row.getString(3), row.getObject(4, Long.class),
                null), SELECT + condition, parameters);
    }

    /** @throws Refusal {@code MACHINE_NOT_FOUND}, {@code MACHINE_AMBIGUOUS} */
    static Listed one(Map<String, Found> known, String word) {
        Found found = known.get(Like.key(word));
        if (found == null) {
            throw Refusal.of("machine", MachineRefusal.MACHINE_NOT_FOUND, word);
        }
        if (found.machines().size() > 1) {
            throw Refusal.of("machine", PoolRefusal.MACHINE_AMBIGUOUS, word, found.machines().size());
        }
        return found.machines().get(0);
    }
}
