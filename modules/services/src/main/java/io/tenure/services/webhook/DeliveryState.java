package io.tenure.services.webhook;

/** How far the delivery of one event to one endpoint has come. */
public enum DeliveryState {
    /** Waits for its first or next try. */
    PENDING,
    /** The endpoint answered 2xx. */
    DELIVERED,
    /** It was tried for three days, or the endpoint is gone. */
    FAILED
}
