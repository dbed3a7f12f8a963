/**
 * What a key does to a machine (domain.md 000.8-27): the pure rule {@link io.tenure.activation.key.KeyOffer}, from what a
 * machine holds and the key it is offered to what it holds afterwards or the reason why it refuses.
 *
 * <p>A machine holds at most one active and one additional key of each type, all of one licensing scheme. What it holds is
 * in table {@code activation_slot}; there the primary key keeps to the same rule.
 */
package io.tenure.activation.key;
