package io.tenure.bss;

import io.tenure.kernel.Page;
import io.tenure.services.catalog.CatalogQueries;
import io.tenure.services.catalog.SkuView;
import io.tenure.ui.Notices;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;

/** Products and their SKUs. */
@Named("catalogPage")
@RequestScoped
public class CatalogPage {

    private static final Set<String> STATES = Set.of("sold", "retired");

    @Inject
    private CatalogQueries catalog;

    @Inject
    private Notices notices;

    private String q;
    private String product;
    private String state;
    private String cursor;
    private Page<SkuView> page;
    private List<String> products;

    public void load() {
        if (state != null && !STATES.contains(state)) {
            notices.warn("filter.unknown", "state", state);
            state = null;
        }
        page();
    }

    private Page<SkuView> page() {
        if (page == null) {
            Boolean retired = "retired".equals(state) ? Boolean.TRUE : "sold".equals(state) ? Boolean.FALSE : null;
            page = catalog.skus(product, retired, q, null, cursor);
        }
        return page;
    }

    public List<SkuView> getRows() {
        return page().items();
    }

    public String getNext() {
        return page().next();
    }

    public List<String> getProducts() {
        if (products == null) {
            products = catalog.products();
        }
        return products;
    }

    public boolean isFiltered() {
        return q != null || product != null || state != null;
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }

    public String getProduct() {
        return product;
    }

    public void setProduct(String product) {
        this.product = product;
    }

    /** {@code sold}, {@code retired}, or null for both. */
    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }

    public String getCursor() {
        return cursor;
    }

    public void setCursor(String cursor) {
        this.cursor = cursor;
    }
}
