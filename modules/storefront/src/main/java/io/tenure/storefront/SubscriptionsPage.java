package io.tenure.storefront;

import io.tenure.kernel.Page;
import io.tenure.services.subscription.SubscriptionFilter;
import io.tenure.services.subscription.SubscriptionQueries;
import io.tenure.services.subscription.SubscriptionRow;
import io.tenure.services.subscription.SubscriptionStatus;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** /shop/subscriptions.xhtml: the customer's own subscriptions, newest first. */
@Named("shopSubscriptionsPage")
@RequestScoped
public class SubscriptionsPage {

    @Inject
    private SubscriptionQueries subscriptions;

    private String q;
    private SubscriptionStatus status;
    private String cursor;
    private Page<SubscriptionRow> page;

    public Page<SubscriptionRow> getPage() {
        if (page == null) {
            page = subscriptions.list(new SubscriptionFilter(null, status, null, q, null), null, cursor);
        }
        return page;
    }

    public List<SubscriptionStatus> getStates() {
        return List.of(SubscriptionStatus.ACTIVE, SubscriptionStatus.SUSPENDED, SubscriptionStatus.PENDING_CANCEL,
                SubscriptionStatus.CANCELED);
    }

    public boolean isFiltered() {
        return status != null || q != null || cursor != null;
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }

    public SubscriptionStatus getStatus() {
        return status;
    }

    public void setStatus(SubscriptionStatus status) {
        this.status = status;
    }

    public String getCursor() {
        return cursor;
    }

    public void setCursor(String cursor) {
        this.cursor = cursor;
    }
}
