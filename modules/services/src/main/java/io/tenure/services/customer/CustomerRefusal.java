package io.tenure.services.customer;

import io.tenure.kernel.RefusalCode;

/** Why a change of a customer is refused. */
public enum CustomerRefusal implements RefusalCode {
    /** There is no such customer, or it is not the caller's. */
    CUSTOMER_NOT_FOUND(Kind.NOT_FOUND),
    /** Another customer has this number. */
    CUSTOMER_EXISTS(Kind.RULE);

    private final Kind kind;

    CustomerRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
