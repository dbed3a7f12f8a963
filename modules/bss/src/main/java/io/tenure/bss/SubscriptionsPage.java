package io.tenure.bss;

import io.tenure.kernel.Page;
import io.tenure.services.catalog.CatalogQueries;
import io.tenure.services.catalog.SkuView;
import io.tenure.services.subscription.SubscriptionFilter;
import io.tenure.services.subscription.SubscriptionQueries;
import io.tenure.services.subscription.SubscriptionRow;
import io.tenure.services.subscription.SubscriptionStatus;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** All subscriptions, filtered, sorted and paged by the address. */
@Named("subscriptionsPage")
@RequestScoped
public class SubscriptionsPage {

    @Inject
    private SubscriptionQueries subscriptions;

    @Inject
    private CatalogQueries catalog;

    @Inject
    private Clock clock;

    private String customer;
    private SubscriptionStatus status;
    private String sku;
    private String q;
    private SubscriptionFilter.Sort sort;
    private Integer ends;
    private String cursor;
    private Page<SubscriptionRow> page;
    private List<SkuView> skus;

    /** What the address asks for; also after a post that was refused. */
    public void load() {
        page();
    }

    private Page<SubscriptionRow> page() {
        if (page == null) {
            page = subscriptions.list(filter(), null, cursor);
        }
        return page;
    }

    private SubscriptionFilter filter() {
        LocalDate endsBy = ends == null ? null : LocalDate.now(clock).plusDays(ends);
        return new SubscriptionFilter(customer, status, sku, q, sort, endsBy);
    }

    public List<SubscriptionRow> getRows() {
        return page().items();
    }

    public String getNext() {
        return page().next();
    }

    public List<SkuView> getSkus() {
        if (skus == null) {
            skus = catalog.skus(null, null, null, Page.MAX_LIMIT, null).items();
        }
        return skus;
    }

    public List<SubscriptionStatus> getStatuses() {
        return List.of(SubscriptionStatus.values());
    }

    /** Whether anything but the order of the rows was asked for. */
    public boolean isFiltered() {
        return customer != null || status != null || sku != null || q != null || ends != null;
    }

    public String getCustomer() {
        return customer;
    }

    public void setCustomer(String customer) {
        this.customer = customer;
    }

    public SubscriptionStatus getStatus() {
        return status;
    }

    public void setStatus(SubscriptionStatus status) {
        this.status = status;
    }

    public String getSku() {
        return sku;
    }

    public void setSku(String sku) {
        this.sku = sku;
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }

    public SubscriptionFilter.Sort getSort() {
        return sort;
    }

    public void setSort(SubscriptionFilter.Sort sort) {
        this.sort = sort;
    }

    /** Only what ends within so many days and does not renew. */
    public Integer getEnds() {
        return ends;
    }

    public void setEnds(Integer ends) {
        this.ends = ends;
    }

    public String getCursor() {
        return cursor;
    }

    public void setCursor(String cursor) {
        this.cursor = cursor;
    }
}
