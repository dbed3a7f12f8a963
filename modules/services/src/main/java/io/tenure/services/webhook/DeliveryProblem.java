package io.tenure.services.webhook;

/** Why a try did not succeed. */
public enum DeliveryProblem {
    /** The address cannot be found or reached, or the line broke. */
    NO_CONNECTION,
    /** It did not answer within 15 seconds. */
    TIMEOUT,
    /** It answered something else than 2xx; redirects are not followed. */
    BAD_STATUS,
    /** The address leads to where webhooks must not go. */
    ADDRESS_NOT_ALLOWED
}
