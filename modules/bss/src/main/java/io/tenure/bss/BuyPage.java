package io.tenure.bss;

import io.tenure.kernel.Page;
import io.tenure.services.catalog.CatalogQueries;
import io.tenure.services.catalog.SkuView;
import io.tenure.services.customer.CustomerQueries;
import io.tenure.services.customer.CustomerView;
import io.tenure.services.subscription.BuySubscription;
import io.tenure.services.subscription.ChangePreview;
import io.tenure.services.subscription.PreviewChange;
import io.tenure.services.subscription.SubscriptionView;
import io.tenure.ui.Notices;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The form that buys for a customer, and {@code quote.xhtml}: what that would cost. */
@Named("buyPage")
@RequestScoped
public class BuyPage {

    @Inject
    private CatalogQueries catalog;

    @Inject
    private CustomerQueries customers;

    @Inject
    private BuySubscription buy;

    @Inject
    private PreviewChange previews;

    @Inject
    private Notices notices;

    private String customer;
    private String sku;
    private Integer seats;
    private String poNumber;
    private String reason;
    private SkuView chosen;
    private CustomerView buyer;
    private ChangePreview preview;
    private List<SkuView> skus;
    private List<CustomerView> known;

    /** For the live part: nothing while nothing is chosen; a refusal becomes its message. */
    public void quote() {
        if (customer != null) {
            buyer = customers.customers(customer, 1, null).items().stream()
                    .filter(one -> one.number().equalsIgnoreCase(customer.strip())).findFirst().orElse(null);
        }
        if (sku != null) {
            chosen = catalog.skuForSale(sku);
            preview = previews.purchase(sku, seats == null ? chosen.terms().minSeats() : seats);
        }
    }

    public String buy() {
        SubscriptionView bought = buy.buy(new BuySubscription.Request(customer, sku, seats, poNumber, reason));
        notices.done("bss.done.PURCHASE", bought.number(), bought.seats());
        return "/admin/subscription?faces-redirect=true&number=" + bought.number();
    }

    public List<SkuView> getSkus() {
        if (skus == null) {
            skus = catalog.skus(null, false, null, Page.MAX_LIMIT, null).items();
        }
        return skus;
    }

    /** The first customers by name, to choose from; any other number can be typed. */
    public List<CustomerView> getCustomers() {
        if (known == null) {
            known = customers.customers(null, Page.MAX_LIMIT, null).items();
        }
        return known;
    }

    public ChangePreview getPreview() {
        return preview;
    }

    public SkuView getChosen() {
        return chosen;
    }

    public CustomerView getBuyer() {
        return buyer;
    }

    /** The customer's number. */
    public String getCustomer() {
        return customer;
    }

    public void setCustomer(String customer) {
        this.customer = customer;
    }

    public String getSku() {
        return sku;
    }

    public void setSku(String sku) {
        this.sku = sku;
    }

    public Integer getSeats() {
        return seats;
    }

    public void setSeats(Integer seats) {
        this.seats = seats;
    }

    public String getPoNumber() {
        return poNumber;
    }

    public void setPoNumber(String poNumber) {
        this.poNumber = poNumber;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
