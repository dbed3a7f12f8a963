package io.tenure.keystorage.key;

import io.tenure.kernel.audit.AuditLog;
import io.tenure.kernel.audit.Audited;
import io.tenure.kernel.audit.Facts;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Writes a key's timeline: audit rows with the subject {@code KEY}. */
@Dependent
class KeyTrail {

    @Inject
    private AuditLog audit;

    void record(String action, StoredKey key, String reason, Facts before, Facts after) {
        audit.record(new Audited(action, "KEY", key.id(), key.serial(), null, reason, before, after));
    }

    static Facts end(StoredKey key) {
        return Facts.of("expiresOn", key.license().expiresOn());
    }

    static Facts facts(StoredKey key) {
        return Facts.of("serial", key.serial(), "form", key.form(), "keyType", key.license().keyType(), "licenseType",
                key.license().licenseType(), "limit", key.license().limit(), "expiresOn", key.license().expiresOn());
    }
}
