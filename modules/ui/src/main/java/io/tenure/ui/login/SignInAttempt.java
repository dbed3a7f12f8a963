package io.tenure.ui.login;

import jakarta.enterprise.context.RequestScoped;
import java.time.Duration;

/** Carries from the identity store to the login page how long somebody has to wait; the container's answer cannot. */
@RequestScoped
public class SignInAttempt {

    private Duration pause = Duration.ZERO;

    void refused(Duration howLong) {
        pause = howLong;
    }

    /** Whole minutes, rounded up; 0 when the address or the password was wrong. */
    long minutes() {
        return pause.isZero() ? 0 : pause.plusSeconds(59).toMinutes();
    }
}
