/**
 * Machines and the keys they hold. A machine is an SVM with the guests it protects, a device of a customer, or an
 * installation of a product; its kind never changes. Tables {@code activation_machine}, {@code activation_group} (how
 * many machines a group has, kept up with every change), {@code activation_guest}, {@code activation_slot} (the keys in
 * use and in the queue) and {@code activation_tenure} (what was in use and is over).
 *
 * <p>What is known of a license stands in {@code authority_license} only and is joined by serial, so a block or a renewal
 * reaches every machine at once. A machine's units, how much it takes of a key's limit, are counted from its guests, its
 * processors and its cores ({@link io.tenure.activation.machine.Guests}) and kept on the machine and on each of its
 * slots; what a key has in use is the sum over its active slots. A slot whose key has gone may stay as an empty place,
 * without serial, until the next key of its type and role comes there; who joins licenses by serial does not see it.
 *
 * <p>A tenure that ends is written as it really was: its last day is the day before the removal or replacement, or the
 * last day of the license when that was earlier. A key that was over already when it was taken away leaves a second,
 * empty tenure on the day of the removal, because from that day on nothing is left of it.
 *
 * <p>Licenses of machines that the floor above keeps come by {@link io.tenure.activation.machine.CoverSupply}, and for
 * conditions over the fleet by the view {@code activation_cover}.
 */
package io.tenure.activation.machine;
