package io.tenure.ui;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/**
 * The headers of every answer. Pages are never cached; files with a version in their address are, for a year.
 *
 * <p>The content security policy stands once, in web.xml ({@code primefaces.CSP_POLICY}). On Faces pages PrimeFaces
 * writes it, with the nonce of the page behind script-src, which is why script-src stands last in it; a second header
 * here would win over the nonce. Everything else gets the same policy without a nonce (rulings.md 33).
 */
@WebFilter(urlPatterns = "/*", dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ERROR}, asyncSupported = true)
public class SecurityHeaders extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String YEAR = "public, max-age=31536000, immutable";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        if (!facesPage(path)) {
            response.setHeader("Content-Security-Policy",
                    getServletContext().getInitParameter("primefaces.CSP_POLICY"));
        }
        response.setHeader("Cache-Control", caching(path, request.getQueryString()));
        chain.doFilter(request, new OnePolicy(response));
    }

    /** PrimeFaces adds its policy; on an error page one is there already, and two would shut out each other's nonce. */
    private static final class OnePolicy extends HttpServletResponseWrapper {

        OnePolicy(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void addHeader(String name, String value) {
            if (name.equalsIgnoreCase("Content-Security-Policy")) {
                super.setHeader(name, value);
            } else {
                super.addHeader(name, value);
            }
        }
    }

    private static boolean facesPage(String path) {
        return path.endsWith("/") || path.endsWith(".xhtml") && !path.startsWith("/jakarta.faces.resource/");
    }

    private static String caching(String path, String query) {
        if (path.startsWith("/resources/tenure/fonts/")) {
            return YEAR;
        }
        if (path.startsWith("/resources/") || path.startsWith("/jakarta.faces.resource/")) {
            return query != null && query.matches("(.*&)?v=.+") ? YEAR : "public, max-age=3600";
        }
        return "no-store";
    }
}
