package io.tenure.services.subscription;

import io.tenure.authority.vendor.VendorPort;
import io.tenure.kernel.RealTime;
import io.tenure.kernel.due.DueWork;
import io.tenure.kernel.due.NextDue;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Use case of the clock: an order that was sent to a vendor far away and has no answer, though nobody waits for one any
 * more, because the server was stopped in between. It is sent again as it was; the vendor knows it by its key, so that it
 * is done once. How long an answer takes is real time, whatever the sandbox's clock says.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FinishOrders implements DueWork {

    @Inject
    private VendorPort vendor;

    @Inject
    private SettleOrder orders;

    @Inject
    private Clock clock;

    @Override
    public String name() {
        return "finish-orders";
    }

    @Override
    public int rank() {
        return 50;
    }

    @Override
    public NextDue nextDue() {
        return NextDue.known(vendor.isRemote() && orders.waits(given(RealTime.now())) ? Optional.of(clock.instant())
                : Optional.empty());
    }

    @Override
    public int runBatch(Instant moment) {
        Instant now = RealTime.now();
        Optional<Placed> order = orders.claim(given(now), now);
        order.ifPresent(this::finish);
        return order.isPresent() ? 1 : 0;
    }

    private void finish(Placed order) {
        try {
            orders.settle(order.number(), order.order(), vendor.ask(order.request()));
        } catch (ProvisioningFailed failed) {
            // the order says so, and is sent again or dropped by hand
            System.getLogger(FinishOrders.class.getName()).log(System.Logger.Level.WARNING,
                    "order {0} of {1} was sent again and failed: {2}", failed.order(), failed.subscription(), failed.error());
        }
    }

    private Instant given(Instant now) {
        return now.minus(vendor.patience());
    }
}
