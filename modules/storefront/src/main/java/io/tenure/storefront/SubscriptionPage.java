package io.tenure.storefront;

import io.tenure.services.subscription.ChangePreview;
import io.tenure.services.subscription.ChangeSubscription;
import io.tenure.services.subscription.OrderKind;
import io.tenure.services.subscription.PreviewChange;
import io.tenure.services.subscription.SubscriptionQueries;
import io.tenure.services.subscription.SubscriptionRow;
import io.tenure.services.subscription.SubscriptionView;
import io.tenure.services.subscription.WantedChange;
import io.tenure.ui.Notices;
import io.tenure.ui.Shell;
import io.tenure.ui.Texts;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/**
 * /shop/subscription.xhtml: one subscription and all that its customer can do with it. A change opens in place; its form
 * carries the version it was opened with, so a change that somebody else made meanwhile is said, not overwritten.
 *
 * <p>View scoped, because what is sent must meet the page as its reader saw it; what is then shown is read anew.
 */
@Named("shopSubscriptionPage")
@ViewScoped
public class SubscriptionPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private SubscriptionQueries subscriptions;

    @Inject
    private PreviewChange previews;

    @Inject
    private ChangeSubscription changes;

    @Inject
    private Notices notices;

    @Inject
    private Texts texts;

    @Inject
    private Shell shell;

    private String number;
    private String change;
    private Integer seats;
    private String reason;
    private Integer readVersion;
    private transient SubscriptionRow row;
    private transient ChangePreview preview;
    private transient FacesContext shownIn;

    /** For a page that was just opened, with the preview of the change that it opens with. */
    public void load() {
        getRow();
        OrderKind kind = kind();
        if (kind != null && getView().refusal(kind).isEmpty()) {
            seats = seats == null ? 1 : seats;
            preview = previews.change(number, new WantedChange(kind, seats, null));
        }
    }

    public String increase() {
        return done("shop.done.seats", WantedChange.increase(seats));
    }

    public String decrease() {
        return done("shop.done.seats", WantedChange.decrease(seats));
    }

    public String cancelNow() {
        return done("shop.done.canceled", WantedChange.of(OrderKind.CANCEL));
    }

    public String cancelAtPeriodEnd() {
        return done("shop.done.cancelLater", WantedChange.of(OrderKind.CANCEL_AT_PERIOD_END));
    }

    public String withdraw() {
        return done("shop.done.withdrawn", WantedChange.of(OrderKind.WITHDRAW_CANCELLATION));
    }

    public String switchRenewal() {
        boolean on = getView().autoRenew();
        return done(on ? "shop.done.renewalOff" : "shop.done.renewalOn",
                WantedChange.of(on ? OrderKind.STOP_RENEWAL : OrderKind.RESUME_RENEWAL));
    }

    private String done(String notice, WantedChange wanted) {
        SubscriptionView now = changes.change(new ChangeSubscription.Request(number, wanted, reason, readVersion));
        notices.done(notice, now.seats(), now.period().end(), now.number());
        return "/shop/subscription.xhtml?faces-redirect=true&number=" + now.number();
    }

    private OrderKind kind() {
        return change == null ? null : switch (change) {
            case "increase" -> OrderKind.INCREASE_SEATS;
            case "decrease" -> OrderKind.DECREASE_SEATS;
            default -> null;
        };
    }

    /** Why such an order is not possible now, in a few words; empty when it is. */
    public String refusal(String kind) {
        return getView().refusal(OrderKind.valueOf(kind)).map(texts::reason).orElse("");
    }

    /** Whether the change that the address names can be made, so that its form opens. */
    public boolean opens(String name, String kind) {
        return name.equals(change) && refusal(kind).isEmpty();
    }

    public SubscriptionRow getRow() {
        FacesContext faces = FacesContext.getCurrentInstance();
        if (row == null || showsAnew(faces)) {
            shownIn = faces;
            row = subscriptions.row(number);
        }
        return row;
    }

    private boolean showsAnew(FacesContext faces) {
        return faces.isPostback() && faces != shownIn && PhaseId.RENDER_RESPONSE.equals(faces.getCurrentPhaseId());
    }

    public SubscriptionView getView() {
        return getRow().subscription();
    }

    /** Days that the present period still has, today counted. */
    public long getDaysLeft() {
        return Math.max(0, getView().period().daysFrom(shell.getToday()));
    }

    /** How many seats can be added, or null for no limit. */
    public Integer getMostMore() {
        Integer most = getView().terms().maxSeats();
        return most == null ? null : most - getView().seats();
    }

    public int getMostFewer() {
        return getView().seats() - getView().terms().minSeats();
    }

    /** Of the page as it was opened; after something was sent, the page asks for it anew. */
    public ChangePreview getPreview() {
        return FacesContext.getCurrentInstance().isPostback() ? null : preview;
    }

    /** What the form sends back is what its reader saw; what it shows anew is what there is now. */
    public Integer getVersion() {
        return getView().version();
    }

    public void setVersion(Integer version) {
        readVersion = version;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getChange() {
        return change;
    }

    public void setChange(String change) {
        this.change = change;
    }

    public Integer getSeats() {
        return seats;
    }

    public void setSeats(Integer seats) {
        this.seats = seats;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
