package io.tenure.services.account;

import io.tenure.kernel.Allowed;
import io.tenure.kernel.RealTime;
import io.tenure.kernel.Refusal;
import io.tenure.kernel.Role;
import io.tenure.kernel.audit.Facts;
import io.tenure.services.mail.MailKind;
import io.tenure.services.mail.MailOutbox;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Use case: somebody who is signed in changes their password, and is asked for the old one. Ends their other sessions. */
@Stateless
public class ChangePassword {

    @Inject
    private OwnAccount own;

    @Inject
    private AccountStore users;

    @Inject
    private Passwords passwords;

    @Inject
    private SignInThrottle throttle;

    @Inject
    private MailOutbox outbox;

    @Inject
    private AccountTrail trail;

    @Inject
    private UserLookup lookup;

    /** @param address the network address of who asks */
    public record Request(String oldPassword, String password, String passwordAgain, String address) {

        /** Never the passwords. */
        @Override
        public String toString() {
            return "ChangePassword.Request";
        }
    }

    /** @param user as they are now; the session that goes on takes its version from here */
    public record Receipt(SignedInUser user) {
    }

    /** Refuses a wrong old password ({@code PASSWORD_WRONG}), too many tries at it, and a bad new one. */
    @Allowed({Role.CUSTOMER, Role.ADMINISTRATOR, Role.AUDITOR})
    public Receipt change(Request asked) {
        AccountUser user = own.lock();
        requireOld(user, asked);
        PasswordPolicy.check(asked.password(), asked.passwordAgain(), user);
        user.replacePassword(passwords.hash(asked.password()));
        users.voidLinks(user, RealTime.now());
        lookup.changed(user.id());
        trail.byCaller("PASSWORD_CHANGED", user, null, Facts.NONE, Facts.NONE);
        outbox.add(MailKind.PASSWORD_CHANGED, user.email(), Map.of("name", user.name()));
        return new Receipt(user.asSignedIn());
    }

    private void requireOld(AccountUser user, Request asked) {
        Instant now = RealTime.now();
        Email email = new Email(user.email());
        Duration pause = throttle.begin(email, asked.address(), now);
        if (!pause.isZero()) {
            throw new Refusal(AccountRefusal.TOO_MANY_TRIES, pause.plusSeconds(59).toMinutes());
        }
        if (!passwords.right(asked.oldPassword(), user.passwordHash())) {
            throw Refusal.of("oldPassword", AccountRefusal.PASSWORD_WRONG);
        }
        throttle.succeeded(email, asked.address(), now);
    }
}
