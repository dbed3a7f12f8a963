package io.tenure.services.account;

import io.tenure.kernel.Allowed;
import io.tenure.kernel.Mode;
import io.tenure.kernel.RealTime;
import io.tenure.kernel.Role;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/**
 * Use case: start-up makes the sandbox's administrator, its auditor and its fixed token, unless they are there already.
 * Does nothing outside the sandbox (product.md, "Sandbox and production").
 */
@Stateless
public class PrepareSandboxLogins {

    /** The sandbox's fixed token (api.md, conventions). */
    public static final String TOKEN = "sandbox-admin";

    @Inject
    private SandboxUsers users;

    @Inject
    private TokenStore tokens;

    @Allowed
    public void prepare() {
        if (Mode.sandbox()) {
            users.ensure(new SandboxUsers.Login("admin@tenure.example", "M. Kern", "tenure-admin"),
                    Role.ADMINISTRATOR, null);
            users.ensure(new SandboxUsers.Login("auditor@tenure.example", "A. Vogt", "tenure-auditor"),
                    Role.AUDITOR, null);
            ensureToken();
        }
    }

    private void ensureToken() {
        String hash = new OneTimeSecret(TOKEN).hash();
        if (tokens.find(hash).isEmpty()) {
            tokens.add(new AccountToken(TOKEN, Role.ADMINISTRATOR, null, hash, "Tenure", RealTime.now(), null));
        }
    }
}
