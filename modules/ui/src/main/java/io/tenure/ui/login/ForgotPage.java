package io.tenure.ui.login;

import io.tenure.services.account.RequestPasswordReset;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** Asks for a link to set a new password; says the same whether there is such a user or not. */
@Named("forgotPage")
@RequestScoped
public class ForgotPage {

    @Inject
    private RequestPasswordReset reset;

    @Inject
    private HttpServletRequest request;

    private String email;

    public String ask() {
        reset.ask(new RequestPasswordReset.Request(email, request.getRemoteAddr()));
        return "/forgot.xhtml?faces-redirect=true&sent=true";
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String typed) {
        email = typed;
    }
}
