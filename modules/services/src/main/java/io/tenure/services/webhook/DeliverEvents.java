package io.tenure.services.webhook;

import io.tenure.kernel.due.DueWork;
import io.tenure.kernel.due.Lanes;
import io.tenure.kernel.due.NextDue;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;

/** Due work: sends what is due, each endpoint in a lane of its own, so that a slow one holds no other up. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DeliverEvents implements DueWork {

    private static final int RANK = 910;
    private static final String LANES = "webhooks";
    private static final Duration A_MOMENT = Duration.ofMillis(200);

    @Inject
    private DeliveryBatches batches;

    @Inject
    private SendEvents sender;

    @Inject
    private Lanes lanes;

    @Override
    public String name() {
        return "webhooks";
    }

    @Override
    public int rank() {
        return RANK;
    }

    @Override
    public NextDue nextDue() {
        return DeliveryBatches.nextDue();
    }

    @Override
    public int runBatch(Instant moment) {
        for (long endpoint : batches.due(moment)) {
            lanes.start(LANES, "webhook " + endpoint, () -> sender.all(endpoint, moment));
        }
        return lanes.done(LANES, A_MOMENT);
    }
}
