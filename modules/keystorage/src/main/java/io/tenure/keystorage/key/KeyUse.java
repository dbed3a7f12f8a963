package io.tenure.keystorage.key;

import java.util.Collection;
import java.util.Map;

/**
 * Where keys are used. Told by the floor above, which knows the machines; key storage stands below it. Keys that are only in
 * storage or in a task are not in use (domain.md 000.40).
 */
public interface KeyUse {

    /** Units used of each key by the machines that hold it as active key; a key that is not in the answer uses none. */
    Map<String, Integer> units(Collection<String> serials);

    /** Whether any machine holds the key, as active or additional key. */
    boolean holds(String serial);

    /** From now on devices get the key by themselves (domain.md 000.38), or no more; those that hold it keep it. */
    void distribute(String serial, boolean on);
}
