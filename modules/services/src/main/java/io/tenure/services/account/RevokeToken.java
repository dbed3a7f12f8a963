package io.tenure.services.account;

import io.tenure.kernel.Allowed;
import io.tenure.kernel.RealTime;
import io.tenure.kernel.Role;
import io.tenure.kernel.audit.Facts;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Use case: an administrator revokes a token; it stops working at once here, and within five seconds on other nodes. */
@Stateless
public class RevokeToken {

    @Inject
    private TokenStore tokens;

    @Inject
    private TokenLookup lookup;

    @Inject
    private AccountTrail trail;

    public record Request(long tokenId) {
    }

    /** Refuses a token that was revoked before ({@code TOKEN_REVOKED}). */
    @Allowed(Role.ADMINISTRATOR)
    public void revoke(Request asked) {
        AccountToken token = tokens.lock(asked.tokenId());
        token.revoke(RealTime.now());
        lookup.changed(token);
        trail.byCaller("TOKEN_REVOKED", token, Facts.of("name", token.name()));
    }
}
