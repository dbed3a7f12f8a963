package io.tenure.services.subscription;

import java.io.Serializable;
import java.util.Objects;

/** The key of what is numbered from 1 within a subscription: orders and charges. */
class NumberedKey implements Serializable {

    private static final long serialVersionUID = 1;

    private long subscriptionId;
    private int number;

    NumberedKey() {
    }

    NumberedKey(long subscriptionId, int number) {
        this.subscriptionId = subscriptionId;
        this.number = number;
    }

    long subscriptionId() {
        return subscriptionId;
    }

    int number() {
        return number;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NumberedKey key && key.subscriptionId == subscriptionId && key.number == number;
    }

    @Override
    public int hashCode() {
        return Objects.hash(subscriptionId, number);
    }
}
