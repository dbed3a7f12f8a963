package io.tenure.services.account;

import io.tenure.kernel.Caller;
import io.tenure.kernel.CommonRefusal;
import io.tenure.kernel.Refusal;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** The account of who is calling. Tokens have none. */
@Dependent
class OwnAccount {

    @Inject
    private AccountStore users;

    @Inject
    private Caller caller;

    /** @throws Refusal {@code FORBIDDEN} if a token is calling */
    AccountUser lock() {
        Long id = caller.actor().userId();
        if (id == null) {
            throw new Refusal(CommonRefusal.FORBIDDEN);
        }
        return users.lock(id);
    }
}
