package io.tenure.bss;

import io.tenure.activation.device.DeviceQueries;
import io.tenure.activation.device.DeviceUse;
import io.tenure.kernel.Cursor;
import io.tenure.kernel.Page;
import io.tenure.kernel.audit.AuditQueries;
import io.tenure.kernel.audit.AuditRow;
import io.tenure.keystorage.key.KeyFilter;
import io.tenure.keystorage.key.KeyQueries;
import io.tenure.keystorage.key.KeyRow;
import io.tenure.services.catalog.CatalogQueries;
import io.tenure.services.catalog.SkuView;
import io.tenure.services.subscription.CancelWhen;
import io.tenure.services.subscription.ChargeView;
import io.tenure.services.subscription.OrderKind;
import io.tenure.services.subscription.OrderQueries;
import io.tenure.services.subscription.OrderView;
import io.tenure.services.subscription.RevealActivationCode;
import io.tenure.services.subscription.SubscriptionQueries;
import io.tenure.services.subscription.SubscriptionRow;
import io.tenure.services.subscription.SubscriptionView;
import io.tenure.ui.Shell;
import io.tenure.ui.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;

/** One subscription: its state, what may be done with it, and what was. Changes are {@link ChangePage}'s. */
@Named("subscriptionPage")
@RequestScoped
public class SubscriptionPage {

    private static final Set<String> TABS = Set.of("orders", "charges", "keys", "devices", "details", "timeline");

    @Inject
    private SubscriptionQueries subscriptions;

    @Inject
    private OrderQueries orders;

    @Inject
    private DeviceQueries deviceQueries;

    @Inject
    private AuditQueries audit;

    @Inject
    private KeyQueries keys;

    @Inject
    private CatalogQueries catalog;

    @Inject
    private RevealActivationCode reveal;

    @Inject
    private ChangePage change;

    @Inject
    private Shell shell;

    @Inject
    private Texts texts;

    @Inject
    private HttpServletRequest request;

    private String number;
    private String tab;
    private String cursor;
    private String code;
    private SubscriptionRow row;
    private OrderView failed;
    private Page<OrderView> orderPage;
    private Page<ChargeView> chargePage;
    private Page<DeviceUse> devices;
    private Page<AuditRow> timeline;
    private List<KeyRow> keyRows;
    private SkuView sku;

    /** What the page is about must be known before its parts are asked whether they are there. */
    @PostConstruct
    void begin() {
        number = request.getParameter("number");
    }

    public void load() {
        getRow();
    }

    /** Shows the activation code on this answer, and on no other; the timeline keeps who asked. */
    public void revealCode() {
        code = reveal.reveal(number).formatted();
    }

    public SubscriptionRow getRow() {
        if (row == null) {
            row = subscriptions.row(number);
        }
        return row;
    }

    public SubscriptionView getIt() {
        return getRow().subscription();
    }

    /** Why this cannot be ordered now, in a few words; empty when it can. @param kind name of an {@link OrderKind} */
    public String reason(String kind) {
        if (!shell.isMayChange()) {
            return texts.of("reason.AUDITOR");
        }
        return getIt().refusal(OrderKind.valueOf(kind)).map(texts::reason).orElse("");
    }

    /** Whether the page has the dialog for it: it is possible now, or it was just sent and refused. */
    public boolean offers(String kind) {
        return shell.isMayChange() && (kind.equals(change.getOpen()) || reason(kind).isEmpty());
    }

    /** What a cancellation may be now, the gentlest first. */
    public List<CancelWhen> getCancelChoices() {
        List<CancelWhen> now = List.of(CancelWhen.IMMEDIATE, CancelWhen.DATE);
        List<CancelWhen> all = List.of(CancelWhen.END_OF_PERIOD, CancelWhen.IMMEDIATE, CancelWhen.DATE);
        return getIt().refusal(OrderKind.CANCEL_AT_PERIOD_END).isPresent() ? now : all;
    }

    /** The order that failed and was neither sent again nor dropped, or null. */
    public OrderView getFailed() {
        Integer open = getIt().openOrder();
        if (failed == null && open != null && !getIt().asking()) {
            failed = orders.ofSubscription(number, 1, Cursor.of(open + 1)).items().get(0);
        }
        return failed;
    }

    public Page<OrderView> getOrders() {
        if (orderPage == null) {
            orderPage = orders.ofSubscription(number, null, cursor);
        }
        return orderPage;
    }

    public Page<ChargeView> getCharges() {
        if (chargePage == null) {
            chargePage = orders.chargesOf(number, null, cursor);
        }
        return chargePage;
    }

    /** What came into key storage with it. */
    public List<KeyRow> getKeys() {
        if (keyRows == null) {
            keyRows = keys.rows(new KeyFilter(number, null, null, null, null), null, null).items().stream()
                    .filter(one -> number.equals(one.key().subscription())).toList();
        }
        return keyRows;
    }

    /** Machines that use the subscription's code, by name. */
    public Page<DeviceUse> getDevices() {
        if (devices == null) {
            devices = deviceQueries.using(getIt().serial(), null, cursor);
        }
        return devices;
    }

    public Page<AuditRow> getTimeline() {
        if (timeline == null) {
            timeline = audit.timeline("SUBSCRIPTION", getIt().id(), null, cursor);
        }
        return timeline;
    }

    /** The SKU as it is now, for the details. */
    public SkuView getSku() {
        if (sku == null) {
            sku = catalog.sku(getIt().sku());
        }
        return sku;
    }

    /** The activation code when it was just asked for, else null. */
    public String getCode() {
        return code;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    /** {@code orders}, {@code charges}, {@code keys}, {@code devices}, {@code details}, else the timeline. */
    public String getTab() {
        return tab != null && TABS.contains(tab) ? tab : "timeline";
    }

    public void setTab(String tab) {
        this.tab = tab;
    }

    public String getCursor() {
        return cursor;
    }

    public void setCursor(String cursor) {
        this.cursor = cursor;
    }
}
