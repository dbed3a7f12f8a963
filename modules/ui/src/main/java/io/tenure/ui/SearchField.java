package io.tenure.ui;

import io.tenure.authority.code.ActivationCode;
import io.tenure.authority.issue.LicenseFilter;
import io.tenure.authority.issue.LicenseQueries;
import io.tenure.keystorage.key.KeyFilter;
import io.tenure.keystorage.key.KeyQueries;
import io.tenure.services.subscription.SubscriptionFilter;
import io.tenure.services.subscription.SubscriptionQueries;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where both portals' search fields post to, so that an activation code typed there never becomes part of an address, which
 * browsers and logs keep. A code leads to its subscription or key; other words go on in the address of the page named by the
 * parameter {@code page}, with the filters that were sent along.
 */
@WebServlet({"/admin/find", "/shop/find"})
public class SearchField extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient SubscriptionQueries subscriptions;

    @Inject
    private transient KeyQueries keys;

    @Inject
    private transient LicenseQueries licenses;

    @Inject
    private transient Notices notices;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String portal = request.getContextPath() + request.getServletPath().replace("find", "");
        String typed = Optional.ofNullable(request.getParameter("q")).orElse("");
        if (ActivationCode.parse(typed).isPresent()) {
            response.sendRedirect(portal + subscriptionOf(typed)
                    .or(() -> "/admin/find".equals(request.getServletPath()) ? keyOrLicenseOf(typed) : Optional.empty())
                    .orElseGet(() -> nothing(request)));
        } else {
            response.sendRedirect(portal + page(request) + Links.query(request.getParameterMap(), "page", ""));
        }
    }

    /** Who comes back here after signing in again begins at the front. */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect(request.getContextPath() + request.getServletPath().replace("find", "index.xhtml"));
    }

    private Optional<String> subscriptionOf(String code) {
        return subscriptions.list(new SubscriptionFilter(null, null, null, code, null), 1, null).items().stream()
                .map(found -> "subscription.xhtml?number=" + found.subscription().number()).findFirst();
    }

    /** Of a key that came from no subscription. */
    private Optional<String> keyOrLicenseOf(String code) {
        return keys.keys(new KeyFilter(code, null, null, null, null), 1, null).items().stream()
                .map(found -> "key.xhtml?serial=" + found.serial()).findFirst().or(() -> licenseOf(code));
    }

    /** Issued here, and in nobody's storage here. */
    private Optional<String> licenseOf(String code) {
        return licenses.licenses(new LicenseFilter(null, null, null, null, code), 1, null).items().stream()
                .map(found -> "license.xhtml?serial=" + found.license().serial()).findFirst();
    }

    private String nothing(HttpServletRequest request) {
        notices.warn("search.code.none");
        Map<String, String[]> filters = new HashMap<>(request.getParameterMap());
        filters.remove("q");
        return page(request) + Links.query(filters, "page", "");
    }

    private static String page(HttpServletRequest request) {
        String page = request.getParameter("page");
        return (page == null || !page.matches("[a-z]{1,20}") ? "index" : page) + ".xhtml";
    }
}
