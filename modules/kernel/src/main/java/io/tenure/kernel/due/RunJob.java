package io.tenure.kernel.due;

import io.tenure.kernel.Actor;
import io.tenure.kernel.Allowed;
import io.tenure.kernel.Caller;
import io.tenure.kernel.Refusal;
import io.tenure.kernel.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/**
 * Use case: an administrator has what is due of one kind of work done at once, without waiting for the poll. What is not
 * due yet stays as it is. Not one transaction: each batch has its own.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class RunJob {

    @Inject
    @Any
    private Instance<DueWork> works;

    @Inject
    private DueWorkRunner runner;

    @Inject
    private JobStore store;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /**
     * A failure is no refusal: the job then says that it fails.
     *
     * @return how many rows were done
     * @throws Refusal {@code JOB_NOT_FOUND}, or {@code JOB_BUSY} while other due work does not come to an end
     */
    @Allowed(Role.ADMINISTRATOR)
    public int run(String name) {
        DueWork work = JobQueries.work(works, name);
        Actor actor = caller.actor();
        try {
            int rows = runner.runNow(work, clock.instant()).orElseThrow(() -> new Refusal(JobRefusal.JOB_BUSY, name));
            caller.becomes(actor);
            store.runByHand(name, rows);
            return rows;
        } finally {
            caller.becomes(actor);
        }
    }
}
