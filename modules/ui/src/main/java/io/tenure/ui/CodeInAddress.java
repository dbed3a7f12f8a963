package io.tenure.ui;

import io.tenure.authority.code.ActivationCode;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Searches for no activation code that stands in an address: takes it out and says where a code is typed. */
@WebFilter(urlPatterns = {"/admin/*", "/shop/*"})
public class CodeInAddress extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Notices notices;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        request.setCharacterEncoding(StandardCharsets.UTF_8.name());
        if ("GET".equals(request.getMethod()) && ActivationCode.parse(request.getParameter("q")).isPresent()) {
            notices.warn("search.code.address");
            response.sendRedirect(request.getRequestURI() + Links.query(request.getParameterMap(), "q", ""));
        } else {
            chain.doFilter(request, response);
        }
    }
}
