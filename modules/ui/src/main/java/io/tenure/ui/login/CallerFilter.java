package io.tenure.ui.login;

import io.tenure.kernel.Actor;
import io.tenure.kernel.Caller;
import io.tenure.kernel.Role;
import io.tenure.services.account.SignedInUser;
import io.tenure.services.account.UserLookup;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * Says who is calling, on every request for a page. Ends a session whose user was disabled, or whose password or role
 * has changed. In the storefront an administrator acts for the customer they chose; without one they choose first.
 */
@WebFilter(urlPatterns = {"/shop/*", "/admin/*", "*.xhtml", ""})
public class CallerFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient UserLookup users;

    @Inject
    private transient Caller caller;

    @Inject
    private transient SignedIn signedIn;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<PortalSession> session = PortalSession.of(request);
        if (session.isEmpty() || path(request).startsWith("/jakarta.faces.resource/")) {
            chain.doFilter(request, response);
            return;
        }
        Optional<SignedInUser> user = users.user(session.get().userId(), session.get().version());
        if (user.isEmpty()) {
            request.logout();
            request.getSession().invalidate();
            LoginRedirect.send(request, response, true);
        } else if (mayEnter(user.get(), request, response)) {
            chain.doFilter(request, response);
        }
    }

    private boolean mayEnter(SignedInUser user, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<Acting> acting = user.role() == Role.ADMINISTRATOR ? Acting.of(request) : Optional.empty();
        boolean inStorefront = path(request).startsWith("/shop/");
        if (inStorefront && user.role() == Role.ADMINISTRATOR && acting.isEmpty()) {
            response.sendRedirect(request.getContextPath() + "/admin/customers.xhtml");
            return false;
        }
        Actor actor = user.actor();
        caller.becomes(inStorefront && acting.isPresent()
                ? actor.actingFor(acting.get().customerId(), acting.get().customerName()) : actor);
        signedIn.is(user, acting.orElse(null));
        return true;
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
