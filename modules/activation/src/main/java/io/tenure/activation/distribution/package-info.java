/**
 * Automatic distribution of keys (domain.md 000.38-39, rulings.md 16): a key of the storage that is set so goes by itself to
 * the devices in groups that need one, without tasks, until its limit is reached.
 *
 * <p>Nobody looks through all machines. A device that may need a key waits
 * ({@link io.tenure.activation.machine.WaitsFor}, written where that comes about: it is registered, moved into a group, a
 * key is taken from it; {@link io.tenure.activation.distribution.NoticeEnds} lets those wait whose key ends). Work is due
 * when a key gives and a device waits for it. {@link io.tenure.activation.distribution.DistributeKeys} then settles each
 * waiting device of a batch: it gets the key, or it turns out to need none and waits no more. Who finds no unit left goes
 * on waiting; who has waited longest is served first.
 *
 * <p>A key is STARTING until the authority was asked about its code
 * ({@link io.tenure.activation.distribution.StartDistribution}), RUNNING, or STOPPED with the reason. At its limit it goes on
 * when a unit becomes free ({@link io.tenure.activation.key.DistributedKeys#freed}); otherwise when its license has changed,
 * which its version tells: more units, a subscription that goes on, a later end.
 *
 * <p>The row of the key is locked by who gives it, and its units are counted after that, so several nodes never give more
 * than there is. Table {@code activation_distribution}.
 */
package io.tenure.activation.distribution;
