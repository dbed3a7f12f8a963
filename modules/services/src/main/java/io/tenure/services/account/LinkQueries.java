package io.tenure.services.account;

import io.tenure.kernel.Allowed;
import io.tenure.kernel.RealTime;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;

/** Tells the pages of one-time links whose link it is, so that they can greet, or say that it no longer works. */
@Stateless
@Allowed(anybody = true)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class LinkQueries {

    @Inject
    private AccountStore users;

    /** The e-mail address and name behind a link. */
    public record Owner(String email, String name) {
    }

    public Optional<Owner> invitation(String token) {
        return owner(token, LinkKind.INVITATION);
    }

    public Optional<Owner> passwordReset(String token) {
        return owner(token, LinkKind.PASSWORD_RESET);
    }

    private Optional<Owner> owner(String token, LinkKind kind) {
        if (token == null || token.isBlank()) {
            return Optional.empty();
        }
        return users.findLink(new OneTimeSecret(token)).filter(link -> link.isGood(kind, RealTime.now()))
                .flatMap(link -> users.find(link.userId())).map(user -> new Owner(user.email(), user.name()));
    }
}
