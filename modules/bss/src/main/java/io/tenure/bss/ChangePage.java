package io.tenure.bss;

import io.tenure.kernel.Check;
import io.tenure.services.subscription.CancelWhen;
import io.tenure.services.subscription.ChangePreview;
import io.tenure.services.subscription.ChangeSubscription;
import io.tenure.services.subscription.DropOrder;
import io.tenure.services.subscription.OrderKind;
import io.tenure.services.subscription.PreviewChange;
import io.tenure.services.subscription.SendOrderAgain;
import io.tenure.services.subscription.SubscriptionView;
import io.tenure.services.subscription.WantedChange;
import io.tenure.ui.Notices;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;

/** The forms that change one subscription, and {@code change.xhtml}: what such a change would do and cost. */
@Named("changePage")
@RequestScoped
public class ChangePage {

    @Inject
    private ChangeSubscription changes;

    @Inject
    private PreviewChange previews;

    @Inject
    private SendOrderAgain sendAgain;

    @Inject
    private DropOrder drop;

    @Inject
    private Notices notices;

    @Inject
    private Clock clock;

    @Inject
    private HttpServletRequest request;

    private String number;
    private OrderKind kind;
    private Integer seats = 1;
    private LocalDate date;
    private String reason;
    private ChangePreview preview;

    @PostConstruct
    void begin() {
        date = LocalDate.now(clock);
    }

    /** For the live part; a refusal becomes its message, and what is not filled in yet shows nothing. */
    public void look() {
        boolean filledIn = kind.changesSeats() ? seats != null : !(kind.cancels() && getWhen() == CancelWhen.DATE)
                || date != null;
        if (filledIn) {
            preview = previews.change(number, wanted(kind));
        }
    }

    /** @param asked the name of an {@link OrderKind}; a cancellation is the one that {@link #getWhen} says */
    public String send(String asked) {
        kind = OrderKind.valueOf(asked);
        WantedChange wanted = wanted(kind);
        SubscriptionView changed = changes.change(new ChangeSubscription.Request(subscription(), wanted, reason,
                wholeNumber("version")));
        notices.done("bss.done." + wanted.kind(), changed.number(), changed.seats(), lastDay(changed));
        return home();
    }

    public String sendAgain() {
        sendAgain.send(subscription(), order(), wholeNumber("version"));
        notices.done("bss.done.sentAgain", order(), subscription());
        return home();
    }

    public String drop() {
        drop.drop(subscription(), order(), reason, wholeNumber("version"));
        notices.done("bss.done.dropped", order(), subscription());
        return home();
    }

    /** Back to the list of orders for who came from there, else to the subscription. */
    private String home() {
        String page = FacesContext.getCurrentInstance().getViewRoot().getViewId();
        return page.equals("/admin/orders.xhtml") ? page + "?faces-redirect=true&includeViewParams=true"
                : "/admin/subscription?faces-redirect=true&number=" + subscription();
    }

    private String subscription() {
        return Check.present("number", request.getParameter("subscription"));
    }

    private int order() {
        return Check.present("order", wholeNumber("order"));
    }

    private WantedChange wanted(OrderKind asked) {
        return switch (asked) {
            case INCREASE_SEATS -> WantedChange.increase(Check.present("seats", seats));
            case DECREASE_SEATS -> WantedChange.decrease(Check.present("seats", seats));
            case CANCEL, CANCEL_AT_PERIOD_END -> WantedChange.cancel(getWhen(),
                    getWhen() == CancelWhen.DATE ? Check.present("date", date) : null);
            case PURCHASE, SUSPEND, ACTIVATE, WITHDRAW_CANCELLATION, STOP_RENEWAL, RESUME_RENEWAL ->
                    WantedChange.of(asked);
        };
    }

    private static LocalDate lastDay(SubscriptionView changed) {
        return changed.endedOn() != null ? changed.endedOn() : changed.period().end();
    }

    private Integer wholeNumber(String parameter) {
        String sent = request.getParameter(parameter);
        return sent == null || !sent.matches("\\d{1,9}") ? null : Integer.valueOf(sent);
    }

    /** The dialog that was sent and is shown again, or that the address asks for. */
    public String getOpen() {
        return request.getParameter("dialog");
    }

    public ChangePreview getPreview() {
        return preview;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public OrderKind getKind() {
        return kind;
    }

    public void setKind(OrderKind kind) {
        this.kind = kind;
    }

    /** Seats to add or to remove. */
    public Integer getSeats() {
        return seats;
    }

    public void setSeats(Integer seats) {
        this.seats = seats;
    }

    /** When a cancellation takes effect: the choice that was sent, else the gentlest one that is possible. */
    public CancelWhen getWhen() {
        String asked = request.getParameter("when");
        return Arrays.stream(CancelWhen.values()).filter(when -> when.name().equals(asked)).findFirst()
                .orElse(CancelWhen.END_OF_PERIOD);
    }

    /** The last day, for {@link CancelWhen#DATE}. */
    public LocalDate getDate() {
        return date;
    }

    public void setDate(LocalDate date) {
        this.date = date;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
