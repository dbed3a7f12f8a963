package io.tenure.services.account;

import io.tenure.kernel.Allowed;
import io.tenure.kernel.RealTime;
import io.tenure.kernel.Refusal;
import io.tenure.kernel.audit.Facts;
import io.tenure.services.mail.MailKind;
import io.tenure.services.mail.MailOutbox;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;

/** Use case: somebody who forgot their password sets a new one by the one-time link. Ends all their sessions. */
@Stateless
public class ResetPassword {

    @Inject
    private AccountStore users;

    @Inject
    private Passwords passwords;

    @Inject
    private MailOutbox outbox;

    @Inject
    private AccountTrail trail;

    @Inject
    private UserLookup lookup;

    /** @param token the end of the link */
    public record Request(String token, String password, String passwordAgain) {

        /** Never the secrets. */
        @Override
        public String toString() {
            return "ResetPassword.Request";
        }
    }

    /** @param email what to sign in with */
    public record Receipt(String email) {
    }

    /** Refuses a link that is unknown, used or expired ({@code LINK_INVALID}), and a bad password. */
    @Allowed(anybody = true)
    public Receipt reset(Request asked) {
        AccountLink link = users.lockLink(new OneTimeSecret(asked.token()));
        link.use(LinkKind.PASSWORD_RESET, RealTime.now());
        AccountUser user = users.lock(link.userId());
        if (!user.canSignIn()) {
            throw new Refusal(AccountRefusal.LINK_INVALID);
        }
        PasswordPolicy.check(asked.password(), asked.passwordAgain(), user);
        user.replacePassword(passwords.hash(asked.password()));
        lookup.changed(user.id());
        trail.bySelf("PASSWORD_RESET", user, Facts.NONE);
        outbox.add(MailKind.PASSWORD_CHANGED, user.email(), Map.of("name", user.name()));
        return new Receipt(user.email());
    }
}
