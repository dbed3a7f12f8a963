package io.tenure.storefront;

import io.tenure.kernel.Page;
import io.tenure.services.subscription.ChargeView;
import io.tenure.services.subscription.OrderQueries;
import io.tenure.services.subscription.OrderRow;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** /shop/charges.xhtml: charges and orders over all subscriptions of the customer, newest first. */
@Named("shopChargesPage")
@RequestScoped
public class ChargesPage {

    @Inject
    private OrderQueries orders;

    private String tab;
    private String cursor;
    private Page<ChargeView> charges;
    private Page<OrderRow> orderRows;

    public Page<ChargeView> getCharges() {
        if (charges == null) {
            charges = orders.charges(null, null, cursor);
        }
        return charges;
    }

    public Page<OrderRow> getOrders() {
        if (orderRows == null) {
            orderRows = orders.all(null, null, cursor);
        }
        return orderRows;
    }

    public String getTab() {
        return "orders".equals(tab) ? tab : "charges";
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
