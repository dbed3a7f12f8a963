package io.tenure.services.subscription;

/** One order in a list over many subscriptions. @param subscription the subscription's number */
public record OrderRow(String subscription, String customer, String customerName, OrderView order) {
}
