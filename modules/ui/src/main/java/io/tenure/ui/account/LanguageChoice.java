package io.tenure.ui.account;

import io.tenure.ui.Locales;
import jakarta.enterprise.context.Dependent;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;

/** Lets the browser remember the language, in the cookie that {@link Locales} reads. */
@Dependent
public class LanguageChoice {

    private static final int YEAR = 365 * 24 * 60 * 60;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Locales locales;

    void choose(Locale language) {
        locales.goOnIn(language);
        FacesContext.getCurrentInstance().getExternalContext().addResponseCookie("tenure-language",
                language.getLanguage(), Map.of("path", "/", "maxAge", YEAR, "secure", request.isSecure(),
                        "SameSite", "Lax"));
    }
}
