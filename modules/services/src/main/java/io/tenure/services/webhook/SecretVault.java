package io.tenure.services.webhook;

import io.tenure.authority.code.CodeVault;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Encrypts endpoints' secrets for the database, with the secret of the installation. */
@Dependent
class SecretVault {

    @Inject
    private CodeVault vault;

    byte[] close(WebhookSecret secret) {
        return vault.encrypt(secret.text());
    }

    WebhookSecret open(byte[] stored) {
        return new WebhookSecret(vault.decrypt(stored));
    }
}
