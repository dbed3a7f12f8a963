package io.tenure.ui.login;

import io.tenure.services.account.LinkQueries;
import io.tenure.services.account.ResetPassword;
import io.tenure.ui.Notices;
import io.tenure.ui.account.NewPassword;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** Sets a new password by the one-time link. */
@Named("resetPage")
@RequestScoped
public class ResetPage {

    @Inject
    private LinkQueries links;

    @Inject
    private ResetPassword reset;

    @Inject
    private Notices notices;

    @Inject
    private HttpServletRequest request;

    private String token;
    private final NewPassword typed = new NewPassword();

    /** The form carries the token too, for whether it is shown at all is asked before the page's parameters are read. */
    @PostConstruct
    void begin() {
        token = request.getParameter("token");
    }

    public String send() {
        reset.reset(new ResetPassword.Request(token, typed.getPassword(), typed.getPasswordAgain()));
        notices.done("login.ready");
        return "/login.xhtml?faces-redirect=true";
    }

    /** Whose link it is, or null when it no longer works. */
    public LinkQueries.Owner getOwner() {
        return links.passwordReset(token).orElse(null);
    }

    public String getToken() {
        return token;
    }

    public void setToken(String end) {
        token = end;
    }

    public NewPassword getTyped() {
        return typed;
    }
}
