package io.tenure.ui;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/** Light, dark, or what the reader's system prefers; the browser keeps the choice in {@code tenure-theme}. */
@Named("theme")
@RequestScoped
public class ThemeChoice {

    private static final Set<String> CHOICES = Set.of("light", "dark");

    @Inject
    private HttpServletRequest request;

    /** {@code light}, {@code dark}, or empty for the system's. */
    public String getAttribute() {
        return Cookies.value(request, "tenure-theme").filter(CHOICES::contains).orElse("");
    }

    /** {@code light}, {@code dark} or {@code auto}. */
    public String getChoice() {
        String attribute = getAttribute();
        return attribute.isEmpty() ? "auto" : attribute;
    }
}
