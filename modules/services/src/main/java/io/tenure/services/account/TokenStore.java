package io.tenure.services.account;

import io.tenure.kernel.Refusal;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;

/** Loads and adds tokens of the REST API. */
@Dependent
class TokenStore {

    @PersistenceContext
    private EntityManager entities;

    Optional<AccountToken> find(String hash) {
        return entities.createQuery("select t from AccountToken t where t.tokenHash = :hash", AccountToken.class)
                .setParameter("hash", hash).getResultStream().findFirst();
    }

    /** @throws Refusal {@code TOKEN_NOT_FOUND} */
    AccountToken lock(long id) {
        AccountToken token = entities.find(AccountToken.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (token == null) {
            throw new Refusal(AccountRefusal.TOKEN_NOT_FOUND, id);
        }
        return token;
    }

    AccountToken add(AccountToken token) {
        entities.persist(token);
        entities.flush();
        return token;
    }

    /** Notes the day of use, once for all nodes. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void usedOn(long id, LocalDate day) {
        entities.createQuery("update AccountToken t set t.lastUsedOn = :day"
                + " where t.id = :id and (t.lastUsedOn is null or t.lastUsedOn < :day)")
                .setParameter("day", day).setParameter("id", id).executeUpdate();
    }
}
