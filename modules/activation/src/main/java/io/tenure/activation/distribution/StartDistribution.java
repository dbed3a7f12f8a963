package io.tenure.activation.distribution;

import io.tenure.activation.task.KeyActivation;
import io.tenure.authority.vendor.VendorError;
import io.tenure.kernel.due.DueWork;
import io.tenure.kernel.due.NextDue;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/**
 * Use case of the clock: lets keys give that have stopped and whose license has changed since, and asks the authority about
 * the code of a new one before its first device gets it, so that its term begins then. No transaction is open meanwhile.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class StartDistribution implements DueWork {

    @Inject
    private DistributionStart starts;

    @Inject
    private KeyActivation activation;

    @Override
    public String name() {
        return "start-distribution";
    }

    @Override
    public int rank() {
        return 220;
    }

    @Override
    public NextDue nextDue() {
        return DistributionStart.nextDue();
    }

    @Override
    public int runBatch(Instant moment) {
        int again = starts.goOn();
        return again > 0 ? again : starts.next(moment).stream().mapToInt(this::start).sum();
    }

    private int start(String serial) {
        Optional<VendorError> error = activation.activate(serial).error();
        return error.map(why -> starts.refused(serial, KeyActivation.code(why), why.passing()))
                .orElseGet(() -> starts.begin(serial));
    }
}
