package io.tenure.services.account;

import io.tenure.kernel.Allowed;
import io.tenure.kernel.Mode;
import io.tenure.kernel.Role;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Use case: the demo data gives a customer a login. Does nothing outside the sandbox. */
@Stateless
public class SandboxLogins {

    @Inject
    private SandboxUsers users;

    /** Adds the login, unless somebody has this address already. */
    @Allowed
    public void customerLogin(String email, String name, String password, long customerId) {
        if (Mode.sandbox()) {
            users.ensure(new SandboxUsers.Login(email, name, password), Role.CUSTOMER, customerId);
        }
    }
}
