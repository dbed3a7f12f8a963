package io.tenure.bss;

import io.tenure.authority.vendor.AuthorityAnswers;
import io.tenure.kernel.CommonRefusal;
import io.tenure.kernel.Mode;
import io.tenure.kernel.Refusal;
import io.tenure.services.clock.ClockJourney;
import io.tenure.services.clock.MoveClock;
import io.tenure.services.subscription.DueDay;
import io.tenure.services.subscription.DueDayQueries;
import io.tenure.ui.Notices;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** The sandbox clock: where it stands, what would happen until when, and the move itself; and how the vendor answers. */
@Named("clockPage")
@RequestScoped
public class ClockPage {

    private static final int DAYS_SHOWN = 12;
    private static final String HERE = "/admin/clock?faces-redirect=true";

    @Inject
    private ClockJourney journey;

    @Inject
    private DueDayQueries due;

    @Inject
    private AuthorityAnswers answers;

    @Inject
    private Notices notices;

    @Inject
    private Clock clock;

    @Inject
    private HttpServletRequest request;

    private LocalDate to;
    private Optional<ClockJourney.Progress> progress;
    private List<DueDay> days;

    /** In production there is no such page. */
    public void load() {
        if (!Mode.sandbox()) {
            throw new Refusal(CommonRefusal.NOT_FOUND);
        }
    }

    /** @param by an ISO period, for example {@code P1M} */
    public String move(String by) {
        return move(clock.instant().atOffset(ZoneOffset.UTC).plus(Period.parse(by)).toInstant());
    }

    /** To the beginning of the day chosen, UTC; today stays now. */
    public String moveUntil() {
        LocalDate day = LocalDate.parse(request.getParameter("until"));
        return move(day.equals(getToday()) ? clock.instant() : day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    private String move(Instant target) {
        Optional<MoveClock.Receipt> moved = journey.to(target);
        moved.ifPresent(done -> notices.done("clock.moved", done.now(), done.jobsRun()));
        return HERE;
    }

    /** @param from the name of an {@link AuthorityAnswers.Answer} */
    public String answer(String from) {
        answers.answer(AuthorityAnswers.Answer.valueOf(from));
        return HERE;
    }

    /** What falls due until the day chosen, or within the next month. */
    public List<DueDay> getDays() {
        if (days == null) {
            days = due.until(getUntil(), DAYS_SHOWN);
        }
        return days;
    }

    public LocalDate getUntil() {
        return to == null ? getToday().plusMonths(1) : to;
    }

    public LocalDate getToday() {
        return LocalDate.now(clock);
    }

    public Instant getNow() {
        return clock.instant();
    }

    /** The move that is under way, or null. */
    public ClockJourney.Progress getProgress() {
        if (progress == null) {
            progress = journey.progress();
        }
        return progress.orElse(null);
    }

    /** How the last move ended, or null. */
    public ClockJourney.Arrival getLast() {
        return journey.last().orElse(null);
    }

    public List<AuthorityAnswers.Answer> getAnswers() {
        return List.of(AuthorityAnswers.Answer.values());
    }

    public AuthorityAnswers.Answer getAnswer() {
        return answers.current();
    }

    /** The day to move to, also for the question what would happen until then. */
    public LocalDate getTo() {
        return to;
    }

    public void setTo(LocalDate to) {
        this.to = to;
    }
}
