package io.tenure.ui.login;

import io.tenure.services.account.ActOnBehalf;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** An administrator goes to the storefront for a customer: {@code #{actFor.start(customer.number())}}. */
@Named("actFor")
@RequestScoped
public class ActFor {

    @Inject
    private HttpServletRequest request;

    @Inject
    private ActOnBehalf actOnBehalf;

    /** Chooses a customer, by number, and opens the storefront. */
    public String start(String customerNumber) {
        ActOnBehalf.Receipt customer = actOnBehalf.choose(new ActOnBehalf.Request(customerNumber));
        new Acting(customer.customerId(), customer.number(), customer.name()).begin(request);
        return "/shop/subscriptions.xhtml?faces-redirect=true";
    }

    /** Back to the BSS portal, at the customer. */
    public String stop() {
        String number = Acting.of(request).map(Acting::customerNumber).orElse("");
        Acting.end(request);
        return "/admin/customer.xhtml?faces-redirect=true&number=" + number;
    }
}
