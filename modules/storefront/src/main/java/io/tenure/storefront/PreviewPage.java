package io.tenure.storefront;

import io.tenure.services.catalog.CatalogQueries;
import io.tenure.services.catalog.SkuTerms;
import io.tenure.services.subscription.ChangePreview;
import io.tenure.services.subscription.OrderKind;
import io.tenure.services.subscription.PreviewChange;
import io.tenure.services.subscription.SubscriptionQueries;
import io.tenure.services.subscription.WantedChange;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** /shop/preview.xhtml: what a change or a purchase would cost, asked for while one types. Keeps no view. */
@Named("shopPreviewPage")
@RequestScoped
public class PreviewPage {

    @Inject
    private PreviewChange previews;

    @Inject
    private SubscriptionQueries subscriptions;

    @Inject
    private CatalogQueries catalog;

    private String number;
    private String sku;
    private OrderKind kind;
    private Integer seats;
    private ChangePreview preview;
    private SkuTerms terms;

    public void load() {
        int asked = seats == null ? 0 : seats;
        if (number == null) {
            terms = catalog.skuForSale(sku).terms();
            preview = previews.purchase(sku, asked);
        } else {
            terms = subscriptions.subscription(number).terms();
            preview = previews.change(number, new WantedChange(kind, asked, null));
        }
    }

    public ChangePreview getPreview() {
        return preview;
    }

    public SkuTerms getTerms() {
        return terms;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getSku() {
        return sku;
    }

    public void setSku(String sku) {
        this.sku = sku;
    }

    public OrderKind getKind() {
        return kind;
    }

    public void setKind(OrderKind kind) {
        this.kind = kind;
    }

    public Integer getSeats() {
        return seats;
    }

    public void setSeats(Integer seats) {
        this.seats = seats;
    }
}
