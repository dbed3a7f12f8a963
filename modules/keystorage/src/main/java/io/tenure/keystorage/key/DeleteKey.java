package io.tenure.keystorage.key;

import io.tenure.kernel.Allowed;
import io.tenure.kernel.Check;
import io.tenure.kernel.Role;
import io.tenure.kernel.audit.Facts;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;

/** Use case: an administrator takes a key out of storage. The license itself stays with its authority. */
@Stateless
public class DeleteKey {

    @Inject
    private KeyStorage storage;

    @Inject
    private KeyUses uses;

    @Inject
    private KeyTrail trail;

    @Inject
    private Clock clock;

    /** @param version the version the caller read, or null */
    public record Request(String serial, String reason, Integer version) {
    }

    /** Refuses {@code KEY_IN_USE} and {@code KEY_OF_SUBSCRIPTION}, an unknown serial, and a stale version. */
    @Allowed(Role.ADMINISTRATOR)
    public void delete(Request asked) {
        String reason = Check.optional("reason", asked.reason(), Check.REASON_LENGTH);
        LocalDate today = LocalDate.now(clock);
        StoredKey key = storage.lock(asked.serial());
        key.expect(asked.version(), today);
        key.requireDeletable(uses.holds(key), today);
        if (key.autoDistribute()) {
            uses.distribute(key, false);
        }
        storage.remove(key);
        trail.record("KEY_DELETED", key, reason, KeyTrail.facts(key), Facts.NONE);
    }
}
