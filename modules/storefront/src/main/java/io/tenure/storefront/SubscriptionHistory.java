package io.tenure.storefront;

import io.tenure.kernel.Page;
import io.tenure.kernel.audit.AuditQueries;
import io.tenure.kernel.audit.AuditRow;
import io.tenure.services.subscription.ChargeView;
import io.tenure.services.subscription.OrderQueries;
import io.tenure.services.subscription.OrderView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The tabs of /shop/subscription.xhtml: orders, charges, timeline; each paged, newest first. */
@Named("shopSubscriptionHistory")
@RequestScoped
public class SubscriptionHistory {

    private static final int ROWS = 20;

    @Inject
    private SubscriptionPage page;

    @Inject
    private OrderQueries orders;

    @Inject
    private AuditQueries audit;

    private String tab;
    private String cursor;
    private Page<OrderView> orderRows;
    private Page<ChargeView> chargeRows;
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

    /** The page has looked the subscription up, so it is the caller's. */
    public Page<AuditRow> getTimeline() {
        if (timelineRows == null) {
            timelineRows = audit.timeline("SUBSCRIPTION", page.getView().id(), ROWS, cursor);
        }
        return timelineRows;
    }

    public String getTab() {
        return "charges".equals(tab) || "timeline".equals(tab) ? tab : "orders";
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
