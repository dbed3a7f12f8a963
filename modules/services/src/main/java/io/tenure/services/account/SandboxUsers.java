package io.tenure.services.account;

import io.tenure.kernel.RealTime;
import io.tenure.kernel.Role;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Adds users whose password is known to everybody. Only for the sandbox. */
@Dependent
class SandboxUsers {

    @Inject
    private AccountStore users;

    @Inject
    private Passwords passwords;

    record Login(String email, String name, String password) {
    }

    /** Adds the user, unless somebody has this address already. */
    void ensure(Login login, Role role, Long customerId) {
        Email email = Email.typed(login.email());
        if (users.find(email).isEmpty()) {
            AccountUser user = new AccountUser(email, login.name(), role, customerId, RealTime.now());
            user.replacePassword(passwords.hash(login.password()));
            users.add(user);
        }
    }
}
