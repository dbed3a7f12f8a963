package io.tenure.services.update;

import io.tenure.kernel.due.DueWork;
import io.tenure.kernel.due.NextDue;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Use case of the clock: installations whose next request is due ask for a newer key, each at its own moment. Once the
 * license server cannot be reached, those of the same batch that come after have the same answer without waiting for it.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RequestUpdates implements DueWork {

    private static final int BATCH = 50;

    @Inject
    private UpdateSteps steps;

    @Inject
    private KeyRequest request;

    @Override
    public String name() {
        return "request-license-updates";
    }

    @Override
    public int rank() {
        return 400;
    }

    @Override
    public NextDue nextDue() {
        return UpdateStore.nextDue();
    }

    @Override
    public int runBatch(Instant moment) {
        List<Long> due = steps.due(moment, BATCH);
        UpdateResult last = null;
        for (long machine : due) {
            Optional<Installation> asking = steps.open(machine, moment);
            if (asking.isPresent()) {
                last = last == UpdateResult.NO_CONNECTION ? request.unreached(asking.get()) : request.ask(asking.get(), false);
            }
        }
        return due.size();
    }
}
