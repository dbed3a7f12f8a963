package io.tenure.services.subscription;

import io.tenure.kernel.Allowed;
import io.tenure.kernel.Role;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Use case: asks the vendor once more for an order that failed (domain.md 002.11). The change is planned anew with the
 * state and the day there are now, so it costs what it costs today.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class SendOrderAgain {

    @Inject
    private PlaceOrder orders;

    @Inject
    private AskVendor askVendor;

    /**
     * Refuses {@code ORDER_NOT_FOUND}, {@code ORDER_NOT_FAILED} and what the change itself would be refused for now.
     *
     * @param version the subscription's version the caller read, or null
     * @throws ProvisioningFailed if the vendor still does not do it
     */
    @Allowed(Role.ADMINISTRATOR)
    public SubscriptionView send(String number, int orderId, Integer version) {
        return askVendor.carryOut(() -> orders.again(number, orderId, version));
    }
}
