package io.tenure.bss;

import io.tenure.kernel.Page;
import io.tenure.services.subscription.OrderQueries;
import io.tenure.services.subscription.OrderRow;
import io.tenure.services.subscription.OrderStatus;
import io.tenure.ui.Notices;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;

/** Orders of all subscriptions. What failed comes first, because it waits for somebody. */
@Named("ordersPage")
@RequestScoped
public class OrdersPage {

    private static final String ALL = "all";

    @Inject
    private OrderQueries orders;

    @Inject
    private Notices notices;

    @Inject
    private HttpServletRequest request;

    private String status;
    private String retry;
    private String cursor;
    private Page<OrderRow> page;

    /** What the page is about must be known before its parts are asked whether they are there. */
    @PostConstruct
    void begin() {
        status = request.getParameter("status");
        retry = request.getParameter("retry");
        cursor = request.getParameter("cursor");
    }

    public void load() {
        if (getOnly() == null && !isEverything()) {
            notices.warn("filter.unknown", "status", status);
        }
        page();
    }

    private Page<OrderRow> page() {
        if (page == null) {
            page = orders.all(getOnly(), null, cursor);
        }
        return page;
    }

    /** The state that is shown, or null for all. */
    public OrderStatus getOnly() {
        return Arrays.stream(OrderStatus.values()).filter(one -> one.name().equals(getStatus())).findFirst()
                .orElse(null);
    }

    public List<OrderRow> getRows() {
        return page().items();
    }

    public String getNext() {
        return page().next();
    }

    /** Every state, what waits for somebody first. */
    public List<OrderStatus> getStatuses() {
        return List.of(OrderStatus.FAILED, OrderStatus.SENT, OrderStatus.SUCCEEDED, OrderStatus.DROPPED);
    }

    /** The order to send again or to drop, which the address names as S-100482.3; null for none. */
    public OrderRow getRetried() {
        return getRows().stream()
                .filter(row -> row.order().status() == OrderStatus.FAILED)
                .filter(row -> (row.subscription() + '.' + row.order().id()).equals(retry)).findFirst().orElse(null);
    }

    /** An {@link OrderStatus}, or {@code all}. */
    public String getStatus() {
        return status == null ? OrderStatus.FAILED.name() : status;
    }

    public void setStatus(String status) {
        this.status = status;
    }

    public boolean isEverything() {
        return ALL.equals(getStatus());
    }

    public String getRetry() {
        return retry;
    }

    public void setRetry(String retry) {
        this.retry = retry;
    }

    public String getCursor() {
        return cursor;
    }

    public void setCursor(String cursor) {
        this.cursor = cursor;
    }
}
