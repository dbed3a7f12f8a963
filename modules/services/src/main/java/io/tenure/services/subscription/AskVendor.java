package io.tenure.services.subscription;

import io.tenure.authority.vendor.VendorPort;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.function.Supplier;

/**
 * Carries an order to its end. With the built-in authority that is one transaction. A vendor far away is asked between
 * two: one has written the order, the other writes the answer (rulings.md 1).
 */
@Dependent
class AskVendor {

    @Inject
    private VendorPort vendor;

    @Inject
    private SettleOrder settle;

    @Inject
    private OrderOnItsWay onItsWay;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transactions;

    /**
     * @param place writes the order, in a transaction
     * @throws ProvisioningFailed if the vendor does not do it
     * @throws OrderSent          if the vendor is far away and the caller has a transaction open
     */
    SubscriptionView carryOut(Supplier<Placed> place) {
        Placed placed = onItsWay.take().orElseGet(place);
        if (placed.isDone()) {
            return placed.view();
        }
        if (transactions.getTransactionStatus() != Status.STATUS_NO_TRANSACTION) {
            throw new OrderSent(placed);
        }
        return settle.settle(placed.number(), placed.order(), vendor.ask(placed.request()));
    }
}
