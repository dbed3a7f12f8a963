package io.tenure.keystorage.key;

import io.tenure.kernel.Allowed;
import io.tenure.kernel.Check;
import io.tenure.kernel.Role;
import io.tenure.kernel.audit.Facts;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;

/** Use case: an administrator switches a key's automatic distribution on or off (domain.md 000.38). */
@Stateless
public class EditKey {

    @Inject
    private KeyStorage storage;

    @Inject
    private KeyUses uses;

    @Inject
    private KeyTrail trail;

    @Inject
    private Clock clock;

    /** @param version the version the caller read, or null */
    public record Request(String serial, Boolean autoDistribute, String reason, Integer version) {
    }

    /**
     * As it is afterwards; what is so already changes nothing. Refuses {@code NOT_DISTRIBUTABLE}, an unknown serial, and a
     * stale version.
     */
    @Allowed(Role.ADMINISTRATOR)
    public StoredKey edit(Request asked) {
        boolean on = Check.present("autoDistribute", asked.autoDistribute());
        String reason = Check.optional("reason", asked.reason(), Check.REASON_LENGTH);
        StoredKey key = storage.lock(asked.serial());
        key.expect(asked.version(), LocalDate.now(clock));
        key.requireDistributable(on);
        if (on == key.autoDistribute()) {
            return key;
        }
        storage.distribute(key, on);
        uses.distribute(key, on);
        trail.record("KEY_EDITED", key, reason, Facts.of("autoDistribute", key.autoDistribute()),
                Facts.of("autoDistribute", on));
        return storage.get(key.serial());
    }
}
