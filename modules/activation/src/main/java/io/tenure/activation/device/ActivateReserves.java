package io.tenure.activation.device;

import io.tenure.kernel.due.DueWork;
import io.tenure.kernel.due.NextDue;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/**
 * Use case of the clock: reserve codes whose time has come, because a license was over or taken away, or because trying by
 * hand was cut off. Each code is tried once; whether it is tried again, a person says (domain.md 001.10).
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ActivateReserves implements DueWork {

    private static final int BATCH = 100;

    @Inject
    private DueReserves reserves;

    @Inject
    private ReserveActivation activation;

    @Override
    public String name() {
        return "activate-reserve-codes";
    }

    /** Right after the license has ended, and before anything asks for a newer key. */
    @Override
    public int rank() {
        return 195;
    }

    @Override
    public NextDue nextDue() {
        return ReserveStore.Due.ACTIVATION.next();
    }

    @Override
    public int runBatch(Instant moment) {
        List<Long> due = reserves.due(ReserveStore.Due.ACTIVATION, moment, BATCH);
        due.forEach(machine -> reserves.machine(machine).ifPresent(activation::tried));
        return due.size();
    }
}
