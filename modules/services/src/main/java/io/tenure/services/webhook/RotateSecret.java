package io.tenure.services.webhook;

import io.tenure.kernel.Allowed;
import io.tenure.kernel.RealTime;
import io.tenure.kernel.Role;
import io.tenure.kernel.audit.Facts;
import io.tenure.kernel.jdbc.Sql;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;

/** Use case: an administrator gives an endpoint a new secret. For 24 hours, in real time, the old one signs too. */
@Stateless
public class RotateSecret {

    private static final Duration BOTH = Duration.ofHours(24);

    @Inject
    private WebhookStore webhooks;

    @Inject
    private SecretVault vault;

    @Inject
    private Sql sql;

    /** @param secret shown here and nowhere else; @param oldUntil until when the old one signs too, real time */
    public record Receipt(WebhookView webhook, String secret, Instant oldUntil) {
    }

    /** @param version the version the caller read, or null. Refuses {@code WEBHOOK_NOT_FOUND} and a stale version. */
    @Allowed(Role.ADMINISTRATOR)
    public Receipt rotate(long id, Integer version) {
        Webhook before = webhooks.lock(id);
        before.expect(version);
        WebhookSecret secret = WebhookSecret.fresh();
        Instant until = RealTime.now().plus(BOTH);
        sql.update("update webhook_endpoint set old_cipher = secret_cipher, old_until = ?, secret_cipher = ?,"
                + " version = version + 1 where id = ?", until, vault.close(secret), id);
        webhooks.record("WEBHOOK_SECRET_ROTATED", before, null, Facts.NONE, Facts.of("oldUntil", until));
        return new Receipt(webhooks.get(id).view(), secret.text(), until);
    }
}
