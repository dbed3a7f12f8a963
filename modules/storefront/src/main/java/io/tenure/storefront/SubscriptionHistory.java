package io.tenure.storefront;

import io.tenure.activation.device.DeviceQueries;
import io.tenure.activation.device.DeviceUse;
import io.tenure.kernel.Page;
import io.tenure.kernel.audit.AuditQueries;
import io.tenure.kernel.audit.AuditRow;
import io.tenure.services.subscription.ChargeView;
import io.tenure.services.subscription.OrderQueries;
import io.tenure.services.subscription.OrderView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Set;

/** The tabs of /shop/subscription.xhtml: orders, charges, devices, timeline; each paged, newest first. */
@Named("shopSubscriptionHistory")
@RequestScoped
public class SubscriptionHistory {

    private static final int ROWS = 20;
    private static final Set<String> TABS = Set.of("orders", "charges", "devices", "timeline");

    @Inject
    private SubscriptionPage page;

    @Inject
    private OrderQueries orders;

    @Inject
    private DeviceQueries devices;

    @Inject
    private AuditQueries audit;

    private String tab;
    private String cursor;
    private Page<OrderView> orderRows;
    private Page<ChargeView> chargeRows;
    private Page<DeviceUse> deviceRows;
    private Page<AuditRow> timelineRows;

    public Page<OrderView> getOrders() {
        if (orderRows == null) {
            orderRows = orders.ofSubscription(page.getNumber(), ROWS, cursor);
        }
        return orderRows;
    }

    public Page<ChargeView> getCharges() {
        if (chargeRows == null) {
            chargeRows = orders.chargesOf(page.getNumber(), ROWS, cursor);
        }
        return chargeRows;
    }

    /** Devices that use the subscription's code, by name. */
    public Page<DeviceUse> getDevices() {
        if (deviceRows == null) {
            deviceRows = devices.using(page.getView().serial(), ROWS, cursor);
        }
        return deviceRows;
    }

    /** The page has looked the subscription up, so it is the caller's. */
    public Page<AuditRow> getTimeline() {
        if (timelineRows == null) {
            timelineRows = audit.timeline("SUBSCRIPTION", page.getView().id(), ROWS, cursor);
        }
        return timelineRows;
    }

    public String getTab() {
        return tab != null && TABS.contains(tab) ? tab : "orders";
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
