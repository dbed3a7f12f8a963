package io.tenure.services.demo;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;

/** Remembers that the first start has decided about demo data. */
@Dependent
class DemoMark {

    @PersistenceContext
    private EntityManager entities;

    boolean decided() {
        return !entities.createNativeQuery("select id from demo_load").getResultList().isEmpty();
    }

    void decide(String outcome, Instant at) {
        entities.createNativeQuery("insert into demo_load (id, outcome, at) values (1, ?, ?)")
                .setParameter(1, outcome).setParameter(2, Timestamp.from(at)).executeUpdate();
    }
}
