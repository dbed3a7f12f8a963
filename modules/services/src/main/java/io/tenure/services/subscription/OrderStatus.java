package io.tenure.services.subscription;

/** What became of an order. */
public enum OrderStatus {
    /** The vendor has not answered yet. */
    SENT,
    SUCCEEDED,
    /** The vendor did not do it; to be sent again or dropped. */
    FAILED,
    /** Given up by an administrator. */
    DROPPED
}
