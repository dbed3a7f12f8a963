package io.tenure.storefront;

import io.tenure.kernel.Page;
import io.tenure.services.catalog.CatalogQueries;
import io.tenure.services.catalog.SkuView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** /shop/index.xhtml: what can be bought, by product. */
@Named("shopIndexPage")
@RequestScoped
public class IndexPage {

    @Inject
    private CatalogQueries catalog;

    private String q;
    private String cursor;
    private Page<SkuView> page;

    /** A product with those of its SKUs that are on this page. */
    public record ProductRow(String name, List<SkuView> skus) {
    }

    public List<ProductRow> getProducts() {
        Map<String, List<SkuView>> byProduct = new LinkedHashMap<>();
        page().items().forEach(sku -> byProduct.computeIfAbsent(sku.product(), name -> new ArrayList<>()).add(sku));
        return byProduct.entrySet().stream().map(entry -> new ProductRow(entry.getKey(), entry.getValue())).toList();
    }

    public String getNext() {
        return page().next();
    }

    private Page<SkuView> page() {
        if (page == null) {
            page = catalog.skus(null, false, q, null, cursor);
        }
        return page;
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }

    public String getCursor() {
        return cursor;
    }

    public void setCursor(String cursor) {
        this.cursor = cursor;
    }
}
