package io.tenure.ui.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Optional;

/** The customer an administrator acts for in the storefront, for the length of a session or until they stop. */
record Acting(long customerId, String customerNumber, String customerName) implements Serializable {

    private static final String ATTRIBUTE = Acting.class.getName();

    static Optional<Acting> of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? Optional.empty() : Optional.ofNullable((Acting) session.getAttribute(ATTRIBUTE));
    }

    void begin(HttpServletRequest request) {
        request.getSession().setAttribute(ATTRIBUTE, this);
    }

    static void end(HttpServletRequest request) {
        request.getSession().removeAttribute(ATTRIBUTE);
    }
}
