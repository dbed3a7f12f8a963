/**
 * What takes over when this license ends? The one answer for keys on SVMs, reserve codes on devices, seat
 * subscriptions, the machine license pool and the license update: pure code without table, clock or container.
 *
 * <p>A machine has one lane for each key type (rulings.md 14), and one for each pool that gave it a license. Each system
 * supplies facts about its lanes ({@link io.tenure.activation.coverage.MachineFacts}): the {@link io.tenure.activation.coverage.Tenure}s that are over,
 * the {@link io.tenure.activation.coverage.Holding} in use, and the queue of
 * {@link io.tenure.activation.coverage.Successor}s. {@link io.tenure.activation.coverage.Coverage} makes the timeline of
 * them: in each lane rows without gap or overlap from its first day on, the last without end. What a machine can do
 * after a license is {@link io.tenure.activation.coverage.ExpiryRule}; nothing else depends on the kind of machine.
 *
 * <p>All days are UTC, first and last days are inclusive, an open end is null.
 */
package io.tenure.activation.coverage;
