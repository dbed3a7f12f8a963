package io.tenure.bss;

import io.tenure.kernel.Page;
import io.tenure.services.subscription.ChargeView;
import io.tenure.services.subscription.OrderQueries;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** What was charged, newest first. */
@Named("chargesPage")
@RequestScoped
public class ChargesPage {

    @Inject
    private OrderQueries orders;

    private String customer;
    private String cursor;
    private Page<ChargeView> page;

    public void load() {
        page();
    }

    private Page<ChargeView> page() {
        if (page == null) {
            page = orders.charges(customer, null, cursor);
        }
        return page;
    }

    public List<ChargeView> getRows() {
        return page().items();
    }

    public String getNext() {
        return page().next();
    }

    /** Only this customer's (number). */
    public String getCustomer() {
        return customer;
    }

    public void setCustomer(String customer) {
        this.customer = customer;
    }

    public String getCursor() {
        return cursor;
    }

    public void setCursor(String cursor) {
        this.cursor = cursor;
    }
}
