package io.tenure.ui;

import io.tenure.kernel.Actor;
import io.tenure.kernel.Caller;
import io.tenure.kernel.Mode;
import io.tenure.kernel.Role;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

/** What the frame of every page shows: who is signed in, for whom they act, and what Tenure's clock says. */
@Named("shell")
@RequestScoped
public class Shell {

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    public boolean isSandbox() {
        return Mode.sandbox();
    }

    /** Tenure's own day, UTC. */
    public LocalDate getToday() {
        return LocalDate.now(clock);
    }

    public Instant getNow() {
        return clock.instant();
    }

    public boolean isSignedIn() {
        return caller.present().isPresent();
    }

    public String getName() {
        return caller.present().map(Actor::name).orElse("");
    }

    public Role getRole() {
        return caller.present().map(Actor::role).orElse(null);
    }

    /** The customer an administrator acts for, or null. */
    public String getActingFor() {
        return caller.present().map(Actor::onBehalfOf).orElse(null);
    }

    /** Administrators change things, auditors only read. */
    public boolean isMayChange() {
        return getRole() == Role.ADMINISTRATOR || getRole() == Role.CUSTOMER;
    }

    public boolean isAdministrator() {
        return getRole() == Role.ADMINISTRATOR;
    }

    /** Two letters for the avatar: of {@code m.kern} M and K. */
    public String getInitials() {
        String[] words = getName().replaceFirst("@.*", "").split("[^\\p{L}\\p{N}]+");
        StringBuilder letters = new StringBuilder();
        for (String word : words) {
            if (!word.isEmpty() && letters.length() < 2) {
                letters.append(word, 0, 1);
            }
        }
        return letters.toString().toUpperCase(Locale.ROOT);
    }
}
