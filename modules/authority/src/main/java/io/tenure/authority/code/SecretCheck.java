package io.tenure.authority.code;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Refuses to start on a database whose activation codes were encrypted with another secret. */
@Stateless
public class SecretCheck {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private CodeVault vault;

    /** @throws IllegalStateException if the secret is not the one this database was used with before */
    public void check() {
        List<?> known = entities.createNativeQuery("select secret_id from authority_secret").getResultList();
        if (known.isEmpty()) {
            entities.createNativeQuery("insert into authority_secret (secret_id) values (?)")
                    .setParameter(1, vault.secretId()).executeUpdate();
        } else if (!known.contains(vault.secretId())) {
            throw new IllegalStateException("The activation codes in this database were encrypted with another secret."
                    + " Put the code.key file that belongs to it into the folder of secrets.");
        }
    }
}
