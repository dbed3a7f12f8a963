package io.tenure.ui;

import io.tenure.services.clock.ClockJourney;
import io.tenure.services.clock.MoveClock;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * The pill of the sandbox clock in the top bar: +1 day, +1 week, +1 month, and back to the page one was on;
 * a move that takes long is watched on the page of the clock.
 */
@Named("sandboxClock")
@RequestScoped
public class SandboxClock {

    @Inject
    private ClockJourney journey;

    @Inject
    private Clock clock;

    @Inject
    private Notices notices;

    /** @param by an ISO period, for example {@code P7D} */
    public String move(String by) {
        Optional<MoveClock.Receipt> moved = journey.to(clock.instant().atOffset(ZoneOffset.UTC).plus(Period.parse(by))
                .toInstant());
        if (moved.isEmpty()) {
            return "/admin/clock.xhtml?faces-redirect=true";
        }
        notices.done("clock.moved", moved.get().now(), moved.get().jobsRun());
        return FacesContext.getCurrentInstance().getViewRoot().getViewId() + "?faces-redirect=true&includeViewParams=true";
    }
}
