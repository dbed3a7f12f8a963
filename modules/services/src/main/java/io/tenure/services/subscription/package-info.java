/**
 * Seat subscriptions (domain.md 002). A subscription has seats within its SKU's range, one activation code that stays
 * the same for life, and billing periods that follow one another by themselves.
 *
 * <p>States: {@code PENDING} and {@code FAILED} until the vendor has issued the license; {@code ACTIVE},
 * {@code SUSPENDED} for a while, {@code PENDING_CANCEL} until the period ends, {@code CANCELED} for good.
 *
 * <p>Each change is one order: it is planned against the state of today ({@link
 * io.tenure.services.subscription.Subscription#plan}), asked of the vendor, and only then carried out. If the vendor
 * does not do it, the order stays {@code FAILED}, the subscription as it was, and no other change goes until the order
 * is sent again or dropped (rulings.md 1-2).
 *
 * <p>With the built-in authority that is one transaction. A vendor far away is asked between two: the order is
 * {@code SENT}, and nothing else changes, until the second has written the answer; what a crash leaves in between is
 * found by its row and sent again ({@link io.tenure.services.subscription.FinishOrders}).
 *
 * <p>A period is charged for the most seats ordered in it: at its start for the seats there are, an increase beyond
 * that at once, a decrease from the next period on (domain.md 002.16).
 *
 * <p>Tables {@code subscription_subscription}, {@code subscription_order}, {@code subscription_charge}; the column
 * {@code due_on} is the due row of the next period.
 */
package io.tenure.services.subscription;
