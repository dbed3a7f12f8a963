package io.tenure.services.subscription;

import io.tenure.kernel.Money;
import java.time.Instant;

/**
 * One charge as others see it.
 *
 * @param subscription the subscription's number
 * @param number       the charge's number within the subscription, from 1
 * @param period       the period it is for, both ends inclusive
 * @param seats        the seats it is for
 * @param unitPrice    per seat and whole period
 * @param at           when it was charged, UTC
 */
public record ChargeView(String subscription, int number, ChargeKind kind, BillingPeriod period, int seats,
                         Money unitPrice, Money amount, Instant at) {
}
