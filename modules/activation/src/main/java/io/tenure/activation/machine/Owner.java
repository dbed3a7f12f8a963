package io.tenure.activation.machine;

/**
 * The customer whose machine it is.
 *
 * @param number the customer's number, which never changes
 */
public record Owner(long id, String number) {
}
