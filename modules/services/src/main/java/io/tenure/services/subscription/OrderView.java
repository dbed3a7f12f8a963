package io.tenure.services.subscription;

import io.tenure.kernel.Money;
import java.time.Instant;

/**
 * One order as others see it.
 *
 * @param id          its number within the subscription, from 1
 * @param cost        charged at once, or to be charged at once had it succeeded
 * @param requestedAt UTC
 * @param onBehalfOf  the customer an administrator acted for, or null
 * @param vendorCode  the vendor's error of the last attempt, or null
 * @param attempts    how often the vendor was asked
 * @param answeredAt  when the vendor answered last, UTC
 */
public record OrderView(int id, OrderKind kind, OrderStatus status, int seatsBefore, int seatsAfter, Money cost,
                        String reason, Instant requestedAt, String requestedBy, String onBehalfOf, String vendorCode,
                        int attempts, Instant answeredAt) {
}
