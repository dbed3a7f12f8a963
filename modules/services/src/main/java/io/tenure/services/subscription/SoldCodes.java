package io.tenure.services.subscription;

import io.tenure.activation.device.CodeOwners;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** Tells the devices which seat subscription a license belongs to. */
@Dependent
public class SoldCodes implements CodeOwners {

    @PersistenceContext
    private EntityManager entities;

    @Override
    public Optional<Sold> sold(String serial) {
        return entities.createQuery("select s from Subscription s where s.licenseSerial = :serial", Subscription.class)
                .setParameter("serial", serial).setHint("eclipselink.read-only", true).getResultStream().findFirst()
                .map(Subscription::view).map(sold -> new Sold(sold.customerId(), sold.number(), sold.boughtAt()));
    }
}
