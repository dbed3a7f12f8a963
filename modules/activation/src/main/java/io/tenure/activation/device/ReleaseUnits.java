package io.tenure.activation.device;

import io.tenure.kernel.due.DueWork;
import io.tenure.kernel.due.NextDue;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;

/** Use case of the clock: gives units back to the authority; every hour again while it cannot be reached. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReleaseUnits implements DueWork {

    @Inject
    private Releases releases;

    @Inject
    private UnitRelease units;

    @Override
    public String name() {
        return "release-units";
    }

    @Override
    public int rank() {
        return 190;
    }

    @Override
    public NextDue nextDue() {
        return Releases.nextDue();
    }

    @Override
    public int runBatch(Instant moment) {
        return units.tell(moment);
    }
}
