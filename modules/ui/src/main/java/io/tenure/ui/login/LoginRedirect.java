package io.tenure.ui.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Leads to the login page, and back to the page asked for. */
final class LoginRedirect {

    private LoginRedirect() {
    }

    /** @param ended whether there was a session that has ended, which the login page then says */
    static void send(HttpServletRequest request, HttpServletResponse response, boolean ended) throws IOException {
        String target = request.getContextPath() + "/login.xhtml?" + (ended ? "ended=true&" : "")
                + "to=" + URLEncoder.encode(asked(request), StandardCharsets.UTF_8);
        if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
            response.setContentType("text/xml;charset=UTF-8");
            response.getWriter().write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\""
                    + target.replace("&", "&amp;") + "\"/></partial-response>");
        } else {
            response.sendRedirect(target);
        }
    }

    /** The page asked for; of a form that was sent, the page that it stood on. */
    private static String asked(HttpServletRequest request) {
        String query = "GET".equals(request.getMethod()) ? request.getQueryString() : queryOfItsPage(request);
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    private static String queryOfItsPage(HttpServletRequest request) {
        String page = request.getHeader("Referer");
        int query = page == null ? -1 : page.indexOf('?');
        return query > 0 && page.substring(0, query).endsWith(request.getRequestURI()) ? page.substring(query + 1) : null;
    }

    /** The place to return to if it lies within Tenure; anything else becomes the front door. */
    static String local(String contextPath, String to) {
        boolean within = to != null && to.startsWith(contextPath + "/") && !to.startsWith("//") && !to.contains("\\")
                && to.chars().noneMatch(Character::isISOControl);
        return within && !to.startsWith(contextPath + "/login.xhtml") ? to : contextPath + "/";
    }
}
