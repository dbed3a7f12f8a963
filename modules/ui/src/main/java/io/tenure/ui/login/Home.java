package io.tenure.ui.login;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The front door: customers go to the storefront, everybody else to the BSS portal, and who is not signed in signs in. */
@WebServlet("")
public class Home extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient SignedIn signedIn;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect(request.getContextPath() + page());
    }

    private String page() {
        if (!signedIn.isPresent()) {
            return "/login.xhtml";
        }
        return signedIn.isCustomer() ? "/shop/index.xhtml" : "/admin/index.xhtml";
    }
}
