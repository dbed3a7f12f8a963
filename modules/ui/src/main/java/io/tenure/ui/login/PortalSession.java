package io.tenure.ui.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Optional;

/**
 * What a browser's session knows of its user.
 *
 * @param version the user's session version when the session began; a newer one ends this session
 */
record PortalSession(long userId, int version) implements Serializable {

    private static final String ATTRIBUTE = PortalSession.class.getName();

    static Optional<PortalSession> of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? Optional.empty() : Optional.ofNullable((PortalSession) session.getAttribute(ATTRIBUTE));
    }

    void keepIn(HttpServletRequest request) {
        request.getSession().setAttribute(ATTRIBUTE, this);
    }
}
