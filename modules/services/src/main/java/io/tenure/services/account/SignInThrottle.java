package io.tenure.services.account;

import io.tenure.kernel.SlidingWindow;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;

/**
 * Slows down who guesses passwords, before a password is hashed (rulings.md 34): 8 tries per account and 40 per network
 * address within ten minutes. A try is counted when it begins, so that tries at the same time count too, and taken back
 * when it was right. Kept in this node's memory.
 */
@ApplicationScoped
class SignInThrottle {

    static final int TRIES_PER_ACCOUNT = 8;
    static final int TRIES_PER_ADDRESS = 40;
    static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int MOST_KEYS = 10_000;

    private final SlidingWindow accounts = new SlidingWindow(TRIES_PER_ACCOUNT, WINDOW, MOST_KEYS);
    private final SlidingWindow addresses = new SlidingWindow(TRIES_PER_ADDRESS, WINDOW, MOST_KEYS);

    /** Counts a try, unless there were too many. @return how long to wait; zero when the try may go on */
    synchronized Duration begin(Email account, String address, Instant now) {
        Duration forAccount = accounts.pause(account.address(), now);
        Duration forAddress = addresses.pause(address, now);
        Duration longer = forAccount.compareTo(forAddress) > 0 ? forAccount : forAddress;
        if (longer.isZero()) {
            accounts.count(account.address(), now);
            addresses.count(address, now);
        }
        return longer;
    }

    /** The try begun at this moment was right: the account's tries are forgiven, the address's others are not. */
    void succeeded(Email account, String address, Instant begun) {
        accounts.forget(account.address());
        addresses.takeBack(address, begun);
    }
}
