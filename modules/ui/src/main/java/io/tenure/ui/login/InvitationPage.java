package io.tenure.ui.login;

import io.tenure.services.account.AcceptInvitation;
import io.tenure.services.account.LinkQueries;
import io.tenure.ui.Locales;
import io.tenure.ui.Notices;
import io.tenure.ui.ReaderZone;
import io.tenure.ui.account.NewPassword;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** Sets the first password by the one-time link of an invitation; language and time zone are the browser's. */
@Named("invitationPage")
@RequestScoped
public class InvitationPage {

    @Inject
    private LinkQueries links;

    @Inject
    private AcceptInvitation invitation;

    @Inject
    private Locales locales;

    @Inject
    private ReaderZone zone;

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
        invitation.accept(new AcceptInvitation.Request(token, typed.getPassword(), typed.getPasswordAgain(),
                zone.getCurrent().getId(), locales.getTag()));
        notices.done("login.ready");
        return "/login.xhtml?faces-redirect=true";
    }

    /** Whose link it is, or null when it no longer works. */
    public LinkQueries.Owner getOwner() {
        return links.invitation(token).orElse(null);
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
