package io.tenure.activation.task;

import io.tenure.kernel.due.DueWork;
import io.tenure.kernel.due.NextDue;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;

/**
 * Use case of the clock: starts tasks at their moment. The authority is asked about a key's code once for each run, with
 * no transaction open meanwhile.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class StartTasks implements DueWork {

    @Inject
    private TaskStart starts;

    @Inject
    private KeyActivation activation;

    @Override
    public String name() {
        return "start-activation-tasks";
    }

    @Override
    public int rank() {
        return 300;
    }

    @Override
    public NextDue nextDue() {
        return BatchStore.nextDue(TaskState.SCHEDULED);
    }

    @Override
    public int runBatch(Instant moment) {
        return starts.next(moment).map(due -> {
            KeyActivation.Asked asked = activation.activate(due.serial());
            return starts.begin(due.task(), asked.code(), asked.renewed(), moment);
        }).orElse(0);
    }
}
