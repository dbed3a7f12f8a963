package io.tenure.ui.login;

import io.tenure.services.account.SignIn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Set;

/** Checks e-mail address and password by the use case {@link SignIn}. Groups are the roles in lower case. */
@ApplicationScoped
public class PortalIdentityStore implements IdentityStore {

    @Inject
    private SignIn signIn;

    @Inject
    private SignInAttempt attempt;

    @Inject
    private HttpServletRequest request;

    @Override
    public CredentialValidationResult validate(Credential credential) {
        if (!(credential instanceof UsernamePasswordCredential typed)) {
            return CredentialValidationResult.NOT_VALIDATED_RESULT;
        }
        SignIn.Receipt receipt = signIn.signIn(new SignIn.Request(typed.getCaller(), typed.getPasswordAsString(),
                request.getRemoteAddr()));
        if (!receipt.isRight()) {
            attempt.refused(receipt.pause());
            return CredentialValidationResult.INVALID_RESULT;
        }
        String group = receipt.user().role().name().toLowerCase(Locale.ROOT);
        return new CredentialValidationResult(new PortalCaller(receipt.user()), Set.of(group));
    }
}
