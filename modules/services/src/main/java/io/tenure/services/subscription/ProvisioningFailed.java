package io.tenure.services.subscription;

import io.tenure.authority.vendor.VendorError;
import jakarta.ejb.ApplicationException;

/**
 * The vendor did not do what was ordered. The order is kept as FAILED, so the transaction is committed, not rolled back
 * (rulings.md 2).
 */
@ApplicationException(rollback = false)
public class ProvisioningFailed extends RuntimeException {

    private final String subscription;
    private final int order;
    private final transient VendorError error;

    ProvisioningFailed(String subscription, int order, VendorError error) {
        super(error.name());
        this.subscription = subscription;
        this.order = order;
        this.error = error;
    }

    /** The subscription's number. */
    public String subscription() {
        return subscription;
    }

    /** The id of the order that failed. */
    public int order() {
        return order;
    }

    public VendorError error() {
        return error;
    }
}
