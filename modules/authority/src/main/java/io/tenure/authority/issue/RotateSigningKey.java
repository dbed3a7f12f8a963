package io.tenure.authority.issue;

import io.tenure.authority.keyfile.SigningKeys;
import io.tenure.kernel.Allowed;
import io.tenure.kernel.Check;
import io.tenure.kernel.Role;
import io.tenure.kernel.audit.AuditLog;
import io.tenure.kernel.audit.Audited;
import io.tenure.kernel.audit.Facts;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Use case: an administrator lets a new key sign key files from now on. What the old ones signed stays good. */
@Stateless
public class RotateSigningKey {

    @Inject
    private SigningKeys keys;

    @Inject
    private AuditLog audit;

    /**
     * @param reason why, for the audit log, or null
     * @return the id of the new key
     */
    @Allowed(Role.ADMINISTRATOR)
    public String rotate(String reason) {
        String why = Check.optional("reason", reason, Check.REASON_LENGTH);
        String kid = keys.replace();
        audit.record(new Audited("SIGNING_KEY_ROTATED", "SIGNING_KEY", 0, kid, null, why, Facts.NONE,
                Facts.of("kid", kid)));
        return kid;
    }
}
