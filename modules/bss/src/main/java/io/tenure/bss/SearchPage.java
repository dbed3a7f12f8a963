package io.tenure.bss;

import io.tenure.services.search.Found;
import io.tenure.services.search.SearchQueries;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What the search field of the top bar found; a single hit is opened at once. */
@Named("searchPage")
@RequestScoped
public class SearchPage {

    @Inject
    private SearchQueries search;

    private String q;
    private Found found;

    /** @return the page of the only hit or of the one that is meant exactly, or null to show the list */
    public String load() {
        Found hits = getFound();
        if (hits.count() == 1 || hits.customers().stream().anyMatch(hit -> hit.number().equalsIgnoreCase(q.strip()))
                || hits.skus().stream().anyMatch(hit -> hit.code().equalsIgnoreCase(q.strip()))) {
            return first(hits) + "&faces-redirect=true";
        }
        return null;
    }

    private String first(Found hits) {
        if (!hits.customers().isEmpty()) {
            return "/admin/customer.xhtml?number=" + hits.customers().get(0).number();
        }
        if (!hits.subscriptions().isEmpty()) {
            return "/admin/subscription.xhtml?number=" + hits.subscriptions().get(0).subscription().number();
        }
        if (!hits.keys().isEmpty()) {
            return "/admin/key.xhtml?serial=" + hits.keys().get(0).serial();
        }
        if (!hits.machines().isEmpty() && hits.skus().isEmpty() && hits.users().isEmpty()) {
            return "/admin/machine.xhtml?id=" + hits.machines().get(0).machine().number();
        }
        return hits.skus().isEmpty() ? "/admin/user.xhtml?id=" + hits.users().get(0).id()
                : "/admin/sku.xhtml?code=" + hits.skus().get(0).code();
    }

    public Found getFound() {
        if (found == null) {
            found = search.search(q);
        }
        return found;
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }
}
