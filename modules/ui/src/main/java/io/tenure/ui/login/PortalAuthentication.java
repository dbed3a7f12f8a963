package io.tenure.ui.login;

import io.tenure.ui.ReaderZone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.AutoApplySession;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * The portals' authentication mechanism: the login page passes a credential; everything else that is protected and not
 * yet signed in goes to the login page, which returns to where it came from. The session gets a new id at sign-in, so
 * that an id known before is worth nothing.
 */
@ApplicationScoped
@AutoApplySession
public class PortalAuthentication implements HttpAuthenticationMechanism {

    @Inject
    private IdentityStoreHandler stores;

    @Override
    public AuthenticationStatus validateRequest(HttpServletRequest request, HttpServletResponse response,
                                                HttpMessageContext context) throws AuthenticationException {
        Credential credential = context.getAuthParameters().getCredential();
        if (credential != null) {
            return signIn(request, context, stores.validate(credential));
        }
        if (context.isProtected()) {
            goToLogin(request, response);
            return AuthenticationStatus.SEND_CONTINUE;
        }
        return context.doNothing();
    }

    private static AuthenticationStatus signIn(HttpServletRequest request, HttpMessageContext context,
                                               CredentialValidationResult result) {
        if (result.getStatus() != CredentialValidationResult.Status.VALID) {
            return AuthenticationStatus.SEND_FAILURE;
        }
        request.getSession();
        request.changeSessionId();
        PortalCaller caller = (PortalCaller) result.getCallerPrincipal();
        caller.session().keepIn(request);
        ReaderZone.keep(request.getSession(), caller.zone());
        return context.notifyContainerAboutLogin(result);
    }

    private static void goToLogin(HttpServletRequest request, HttpServletResponse response)
            throws AuthenticationException {
        try {
            LoginRedirect.send(request, response, ended(request));
        } catch (IOException gone) {
            throw new AuthenticationException(gone);
        }
    }

    private static boolean ended(HttpServletRequest request) {
        return request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
    }
}
