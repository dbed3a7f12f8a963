package io.tenure.services.webhook;

import io.tenure.kernel.due.DueWork;
import io.tenure.kernel.due.NextDue;
import io.tenure.kernel.jdbc.Sql;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Due work: deliveries are forgotten 30 days after they ended, at the end of that hour, up to 1,000 in one statement. */
@Stateless
public class ForgetDeliveries implements DueWork {

    private static final int BATCH = 1000;
    private static final int RANK = 950;
    private static final Duration KEPT = Duration.ofDays(30);

    @Inject
    private Sql sql;

    @Override
    public String name() {
        return "forget-deliveries";
    }

    @Override
    public int rank() {
        return RANK;
    }

    /** An hour's deliveries go together. */
    @Override
    public NextDue nextDue() {
        return NextDue.asked("select ended_at from webhook_delivery where ended_at is not null order by ended_at limit 1")
                .then(ended -> ended.plus(KEPT).truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS));
    }

    @Override
    public int runBatch(Instant moment) {
        return sql.update("delete from webhook_delivery where ended_at <= ? order by ended_at limit " + BATCH,
                moment.minus(KEPT));
    }
}
