package io.tenure.ui.login;

import io.tenure.kernel.Mode;
import io.tenure.ui.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The login page. */
@Named("loginPage")
@RequestScoped
public class LoginPage {

    @Inject
    private SecurityContext security;

    @Inject
    private SignInAttempt attempt;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Texts texts;

    private String email;
    private String password;
    private String to;

    /** Who is signed in already has no business here. */
    public void enter() throws IOException {
        if (signedIn.isPresent()) {
            ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
            external.redirect(external.getRequestContextPath() + "/");
        }
    }

    public void signIn() throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext external = faces.getExternalContext();
        AuthenticationStatus status = security.authenticate((HttpServletRequest) external.getRequest(),
                (HttpServletResponse) external.getResponse(), AuthenticationParameters.withParams()
                        .newAuthentication(true)
                        .credential(new UsernamePasswordCredential(email == null ? "" : email,
                                password == null ? "" : password)));
        if (status == AuthenticationStatus.SUCCESS) {
            external.redirect(LoginRedirect.local(external.getRequestContextPath(), to));
        } else {
            faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, refusal(), null));
        }
    }

    /** One click in the sandbox, whose logins stand on the page anyway. */
    public void signInAs(String demoEmail, String demoPassword) throws IOException {
        email = demoEmail;
        password = demoPassword;
        signIn();
    }

    private String refusal() {
        long minutes = attempt.minutes();
        return minutes > 0 ? texts.of("login.throttled", minutes) : texts.of("login.refused");
    }

    public boolean isSandbox() {
        return Mode.sandbox();
    }

    /** Whether the demo data, and with it a customer's login, is there. */
    public boolean isDemo() {
        return Mode.sandbox() && !Mode.empty();
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String typed) {
        email = typed;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String typed) {
        password = typed;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String page) {
        to = page;
    }
}
