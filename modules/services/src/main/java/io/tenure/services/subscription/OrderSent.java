package io.tenure.services.subscription;

import jakarta.ejb.ApplicationException;

/**
 * The order was written, but the vendor is far away and must not be asked while the caller's transaction is open. The
 * caller commits and makes the same call again, outside of it, after {@link OrderOnItsWay#goesOn}.
 */
@ApplicationException(rollback = false)
public class OrderSent extends RuntimeException {

    private final transient Placed placed;

    OrderSent(Placed placed) {
        super(placed.number());
        this.placed = placed;
    }

    /** An order that an earlier call has sent. */
    public static OrderSent before(String number, int order) {
        return new OrderSent(Placed.open(number, order, null));
    }

    /** Whether the present call has written the order, so that the vendor is still to be asked. */
    public boolean isFresh() {
        return placed.request() != null;
    }

    public Placed placed() {
        return placed;
    }
}
