package io.tenure.services.subscription;

import io.tenure.kernel.Allowed;
import io.tenure.kernel.Caller;
import io.tenure.kernel.Role;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Use case: one change of a running subscription. Increase Seats, Decrease Seats, Suspend, Activate, Cancel Subscription,
 * withdraw a cancellation, auto-renew off and on: they differ only in what {@link Subscription#plan} says of them.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ChangeSubscription {

    @Inject
    private PlaceOrder orders;

    @Inject
    private AskVendor askVendor;

    @Inject
    private Caller caller;

    /**
     * @param number  the subscription's number
     * @param version the version the caller read, or null
     */
    public record Request(String number, WantedChange wanted, String reason, Integer version) {
    }

    /**
     * Refuses what the state, the seat range, the period or an open order does not allow, a stale version, and a
     * customer who wants to suspend or activate (domain.md D4).
     *
     * @throws ProvisioningFailed if the vendor does not do it; the subscription stays as it was, the order FAILED
     */
    @Allowed({Role.CUSTOMER, Role.ADMINISTRATOR})
    public SubscriptionView change(Request asked) {
        asked.wanted().kind().requireAllowedTo(caller.actor().role());
        return askVendor.carryOut(() -> orders.change(asked));
    }
}
