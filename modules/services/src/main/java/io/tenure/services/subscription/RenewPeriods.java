package io.tenure.services.subscription;

import io.tenure.kernel.audit.AuditLog;
import io.tenure.kernel.audit.Audited;
import io.tenure.kernel.audit.Facts;
import io.tenure.kernel.due.DueWork;
import io.tenure.kernel.due.NextDue;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Use case of the clock: at 00:00 UTC after a period's last day the next period begins and is charged for the seats
 * there are, also while suspended (domain.md D5); a subscription that was canceled to the end of its period, or does
 * not renew, ends with it.
 */
@Stateless
public class RenewPeriods implements DueWork {

    private static final int BATCH = 1000;

    @Inject
    private DuePeriodStore periods;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    @Override
    public String name() {
        return "renew-periods";
    }

    @Override
    public int rank() {
        return 100;
    }

    @Override
    public NextDue nextDue() {
        return DuePeriodStore.nextDue();
    }

    @Override
    public int runBatch(Instant moment) {
        List<DuePeriod> due = periods.lock(LocalDate.ofInstant(moment, ZoneOffset.UTC), BATCH);
        Map<Boolean, List<DuePeriod>> renewing = due.stream().collect(Collectors.partitioningBy(DuePeriod::renews));
        if (!renewing.get(true).isEmpty()) {
            periods.charge(renewing.get(true), clock.instant());
            periods.begin(renewing.get(true));
            periods.moveLicenses(renewing.get(true));
        }
        if (!renewing.get(false).isEmpty()) {
            periods.end(renewing.get(false));
        }
        if (!due.isEmpty()) {
            audit.record(due.stream().map(RenewPeriods::audited).toList());
        }
        return due.size();
    }

    private static Audited audited(DuePeriod due) {
        if (due.renews()) {
            return new Audited("PERIOD_RENEWED", "SUBSCRIPTION", due.id(), SubscriptionNumber.of(due.id()),
                    due.customerId(), null, Facts.NONE, Facts.of("seats", due.seats(), "charged", due.cost(), "period",
                            due.next().start() + "/" + due.next().end()));
        }
        return new Audited("ENDED", "SUBSCRIPTION", due.id(), SubscriptionNumber.of(due.id()), due.customerId(), null,
                Facts.of("status", due.status()),
                Facts.of("status", SubscriptionStatus.CANCELED, "endedOn", due.lastDay()));
    }
}
