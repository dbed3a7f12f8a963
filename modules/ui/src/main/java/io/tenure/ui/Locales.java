package io.tenure.ui;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** The reader's language: what they chose ({@code tenure-language}), else what the browser asks for, else English. */
@Named("locales")
@RequestScoped
public class Locales {

    /** English first; a test checks that both bundles have the same keys. */
    public static final List<Locale> SUPPORTED = List.of(Locale.ENGLISH, Locale.GERMAN);

    @Inject
    private HttpServletRequest request;

    private Locale current;

    public Locale getCurrent() {
        if (current == null) {
            current = Cookies.value(request, "tenure-language").map(Locale::forLanguageTag)
                    .filter(SUPPORTED::contains)
                    .orElseGet(this::asked);
        }
        return current;
    }

    /** From now on in this request, as the cookie will say in the next ones. */
    public void goOnIn(Locale language) {
        current = language;
    }

    /** {@code en} or {@code de}. */
    public String getTag() {
        return getCurrent().toLanguageTag();
    }

    private Locale asked() {
        return Collections.list(request.getLocales()).stream()
                .map(locale -> Locale.forLanguageTag(locale.getLanguage()))
                .filter(SUPPORTED::contains)
                .findFirst().orElse(Locale.ENGLISH);
    }
}
