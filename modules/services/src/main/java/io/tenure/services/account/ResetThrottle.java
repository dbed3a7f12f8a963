package io.tenure.services.account;

import io.tenure.kernel.SlidingWindow;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;

/** Keeps people from filling others' mailboxes: 3 mails per account and 20 requests per network address in an hour. */
@ApplicationScoped
class ResetThrottle {

    private static final Duration WINDOW = Duration.ofHours(1);
    private static final int MOST_KEYS = 10_000;

    private final SlidingWindow accounts = new SlidingWindow(3, WINDOW, MOST_KEYS);
    private final SlidingWindow addresses = new SlidingWindow(20, WINDOW, MOST_KEYS);

    /** Counts a request from an address. @return how long to wait; zero when it may go on */
    synchronized Duration fromAddress(String address, Instant now) {
        return count(addresses, address, now);
    }

    /** Counts a mail to an account. @return whether it may be sent */
    synchronized boolean toAccount(Email email, Instant now) {
        return count(accounts, email.address(), now).isZero();
    }

    private static Duration count(SlidingWindow window, String key, Instant now) {
        Duration pause = window.pause(key, now);
        if (pause.isZero()) {
            window.count(key, now);
        }
        return pause;
    }
}
