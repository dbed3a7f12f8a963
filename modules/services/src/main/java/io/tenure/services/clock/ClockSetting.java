package io.tenure.services.clock;

import io.tenure.kernel.Internal;
import io.tenure.kernel.TenureClock;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;

/** Keeps where the sandbox clock stands, so that it stands there again after a restart. */
@Internal
@Stateless
public class ClockSetting {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private TenureClock clock;

    /** Lets the clock stand where it stood when the sandbox was stopped. @return whether it had been moved before */
    public boolean restore() {
        List<?> standing = entities.createNativeQuery("select stands_at from clock_setting").getResultList();
        standing.forEach(moment -> clock.standAt(((Timestamp) moment).toInstant()));
        return !standing.isEmpty();
    }

    /** Lets the clock stand at a moment, now and after a restart. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void standAt(Instant moment) {
        entities.createNativeQuery("insert into clock_setting (id, stands_at) values (1, ?)"
                + " on duplicate key update stands_at = value(stands_at)")
                .setParameter(1, Timestamp.from(moment)).executeUpdate();
        clock.standAt(moment);
    }
}
