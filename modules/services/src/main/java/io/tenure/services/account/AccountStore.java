package io.tenure.services.account;

import io.tenure.kernel.Refusal;
import io.tenure.kernel.Role;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Loads and adds users and their one-time links. */
@Dependent
class AccountStore {

    @PersistenceContext
    private EntityManager entities;

    /** @throws Refusal {@code USER_NOT_FOUND} */
    AccountUser lock(long id) {
        AccountUser user = entities.find(AccountUser.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (user == null) {
            throw new Refusal(AccountRefusal.USER_NOT_FOUND, id);
        }
        return user;
    }

    Optional<AccountUser> find(long id) {
        return Optional.ofNullable(entities.find(AccountUser.class, id));
    }

    Optional<AccountUser> find(Email email) {
        return entities.createQuery("select u from AccountUser u where u.email = :email", AccountUser.class)
                .setParameter("email", email.address()).getResultStream().findFirst();
    }

    AccountUser add(AccountUser user) {
        entities.persist(user);
        entities.flush();
        return user;
    }

    /** Adds a link to set a password; earlier links of its kind are no longer good. */
    OneTimeSecret addLink(AccountUser user, LinkKind kind, Instant now) {
        voidLinks(user, kind, now);
        OneTimeSecret secret = OneTimeSecret.fresh();
        entities.persist(new AccountLink(user.id(), kind, secret, now));
        return secret;
    }

    /** No link sent to the user so far is good any more. */
    void voidLinks(AccountUser user, Instant now) {
        for (LinkKind kind : LinkKind.values()) {
            voidLinks(user, kind, now);
        }
    }

    private void voidLinks(AccountUser user, LinkKind kind, Instant now) {
        entities.createQuery("update AccountLink l set l.usedAt = :now"
                + " where l.userId = :user and l.kind = :kind and l.usedAt is null")
                .setParameter("now", now).setParameter("user", user.id()).setParameter("kind", kind).executeUpdate();
    }

    Optional<AccountLink> findLink(OneTimeSecret secret) {
        return entities.createQuery("select l from AccountLink l where l.tokenHash = :hash", AccountLink.class)
                .setParameter("hash", secret.hash()).getResultStream().findFirst();
    }

    /** @throws Refusal {@code LINK_INVALID} if there is no such link */
    AccountLink lockLink(OneTimeSecret secret) {
        return entities.createQuery("select l from AccountLink l where l.tokenHash = :hash", AccountLink.class)
                .setParameter("hash", secret.hash()).setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream().findFirst().orElseThrow(() -> new Refusal(AccountRefusal.LINK_INVALID));
    }

    /**
     * Locks a user behind all active administrators, in the order of their ids, so that two administrators who remove
     * each other queue and never block each other.
     *
     * @throws Refusal {@code USER_NOT_FOUND}
     */
    AccountUser lockAmongAdministrators(long id) {
        lockAdministrators();
        return lock(id);
    }

    /** @throws Refusal {@code LAST_ADMINISTRATOR} if no other administrator can sign in */
    void requireAnotherAdministrator(AccountUser user) {
        if (lockAdministrators().stream().allMatch(other -> other.id().equals(user.id()))) {
            throw new Refusal(AccountRefusal.LAST_ADMINISTRATOR);
        }
    }

    private List<AccountUser> lockAdministrators() {
        return entities.createQuery("select u from AccountUser u where u.role = :role"
                + " and u.status = :status order by u.id", AccountUser.class)
                .setParameter("role", Role.ADMINISTRATOR).setParameter("status", UserStatus.ACTIVE)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
    }
}
