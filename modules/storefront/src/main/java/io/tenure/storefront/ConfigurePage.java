package io.tenure.storefront;

import io.tenure.kernel.Caller;
import io.tenure.kernel.CommonRefusal;
import io.tenure.kernel.Refusal;
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

/** /shop/configure.xhtml: choose the seats of a SKU, see what they cost, buy them (domain.md 002.4). */
@Named("configurePage")
@RequestScoped
public class ConfigurePage {

    @Inject
    private CatalogQueries catalog;

    @Inject
    private PreviewChange previews;

    @Inject
    private BuySubscription purchase;

    @Inject
    private CustomerQueries customers;

    @Inject
    private Caller caller;

    @Inject
    private Notices notices;

    private String code;
    private Integer seats;
    private String poNumber;
    private SkuView sku;
    private ChangePreview preview;

    /** For a page that was just opened: the fewest seats, unless the address says how many. */
    public void load() {
        if (seats == null) {
            seats = getSku().terms().minSeats();
        }
        calculate();
    }

    public void calculate() {
        preview = previews.purchase(code, seats);
    }

    public String buy() {
        SubscriptionView bought = purchase.buy(new BuySubscription.Request(customer().number(), code, seats, poNumber, null));
        notices.done("shop.bought", bought.number(), bought.seats());
        return "/shop/subscription.xhtml?faces-redirect=true&number=" + bought.number();
    }

    private CustomerView customer() {
        return caller.customerId().flatMap(customers::byId).orElseThrow(() -> new Refusal(CommonRefusal.FORBIDDEN));
    }

    public SkuView getSku() {
        if (sku == null) {
            sku = catalog.skuForSale(code);
        }
        return sku;
    }

    public ChangePreview getPreview() {
        return preview;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
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
}
