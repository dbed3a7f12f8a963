package io.tenure.services.account;

import io.tenure.kernel.Allowed;
import io.tenure.kernel.RealTime;
import io.tenure.kernel.Refusal;
import io.tenure.kernel.audit.Facts;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;

/**
 * Use case: somebody forgot their password and asks for a link by mail. Says the same whether the address is a user's
 * or not.
 */
@Stateless
public class RequestPasswordReset {

    @Inject
    private AccountStore users;

    @Inject
    private LinkSender links;

    @Inject
    private ResetThrottle throttle;

    @Inject
    private AccountTrail trail;

    /** @param address the network address of who asks */
    public record Request(String email, String address) {
    }

    /** Refuses too many requests from one network address ({@code TOO_MANY_TRIES}, in minutes). */
    @Allowed(anybody = true)
    public void ask(Request asked) {
        Instant now = RealTime.now();
        Email email = Email.checked("email", asked.email());
        Duration pause = throttle.fromAddress(asked.address(), now);
        if (!pause.isZero()) {
            throw new Refusal(AccountRefusal.TOO_MANY_TRIES, pause.plusSeconds(59).toMinutes());
        }
        if (throttle.toAccount(email, now)) {
            users.find(email).filter(AccountUser::canSignIn).ifPresent(user -> send(user, asked.address()));
        }
    }

    private void send(AccountUser user, String address) {
        links.reset(user);
        trail.bySystem("PASSWORD_RESET_REQUESTED", user, Facts.of("address", address));
    }
}
