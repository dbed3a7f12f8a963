package io.tenure.keystorage.key;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** Asks the floor above where keys are used; while there is none, no key is in use. */
@Dependent
class KeyUses {

    @Inject
    private Instance<KeyUse> machines;

    boolean holds(StoredKey key) {
        return machines.isResolvable() && machines.get().holds(key.serial());
    }

    void distribute(StoredKey key, boolean on) {
        if (machines.isResolvable()) {
            machines.get().distribute(key.serial(), on);
        }
    }

    Usage of(StoredKey key) {
        return usage(key, units(List.of(key)));
    }

    /** In the order of the keys. */
    List<Usage> of(List<StoredKey> keys) {
        Map<String, Integer> units = units(keys);
        return keys.stream().map(key -> usage(key, units)).toList();
    }

    private Map<String, Integer> units(List<StoredKey> keys) {
        return keys.isEmpty() || !machines.isResolvable() ? Map.of()
                : machines.get().units(keys.stream().map(StoredKey::serial).toList());
    }

    private static Usage usage(StoredKey key, Map<String, Integer> units) {
        return new Usage(key.license().limit(), units.getOrDefault(key.serial(), 0));
    }
}
