package io.tenure.services.mail;

import io.tenure.kernel.due.DueWork;
import io.tenure.kernel.due.Lanes;
import io.tenure.kernel.due.NextDue;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;

/**
 * Due work: delivers what waits in the outbox. The sandbox keeps it; where a mail server is configured it goes there in
 * the background, so that a slow one holds nothing else up; without one it stays queued.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DeliverMail implements DueWork {

    private static final int BATCH = 100;
    private static final int RANK = 900;
    private static final String LANE = "mail";
    private static final Duration A_MOMENT = Duration.ofMillis(200);

    @Inject
    private MailBatches batches;

    @Inject
    private SendMail sender;

    @Inject
    private Lanes lanes;

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public int rank() {
        return RANK;
    }

    @Override
    public NextDue nextDue() {
        return MailStore.nextDue();
    }

    @Override
    public int runBatch(Instant moment) {
        return switch (batches.way()) {
            case CATCH -> batches.keep(moment, BATCH);
            case SMTP -> send(moment);
            case NONE -> 0;
        };
    }

    private int send(Instant moment) {
        MailServer server = MailServer.configured().orElseThrow();
        lanes.start(LANE, LANE, () -> sender.all(server, moment));
        return lanes.done(LANE, A_MOMENT);
    }
}
