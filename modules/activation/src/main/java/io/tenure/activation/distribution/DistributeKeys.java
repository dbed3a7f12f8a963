package io.tenure.activation.distribution;

import io.tenure.activation.key.SlotWriter;
import io.tenure.kernel.audit.AuditLog;
import io.tenure.kernel.audit.Audited;
import io.tenure.kernel.due.DueWork;
import io.tenure.kernel.due.NextDue;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Use case of the clock: gives one key to the next devices that wait for it, a batch in one transaction of six statements.
 * A batch that was cut off has changed nothing.
 */
@Stateless
public class DistributeKeys implements DueWork {

    /** How many devices one transaction is about. */
    public static final int BATCH = 500;

    @Inject
    private ShareStore shares;

    @Inject
    private SlotWriter slots;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    @Override
    public String name() {
        return "distribute-keys";
    }

    @Override
    public int rank() {
        return 230;
    }

    @Override
    public NextDue nextDue() {
        return ShareStore.nextDue();
    }

    @Override
    public int runBatch(Instant moment) {
        LocalDate today = LocalDate.now(clock);
        return shares.claim(moment, today, BATCH).map(share -> settle(share, Settled.of(share, today))).orElse(0);
    }

    private int settle(Share share, Settled settled) {
        slots.write(settled.changes());
        shares.write(share, settled);
        List<Audited> told = settled.audited();
        if (!told.isEmpty()) {
            audit.record(told);
        }
        return Math.max(1, settled.settled().size());
    }
}
