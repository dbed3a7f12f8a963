package io.tenure.activation.distribution;

import java.time.Instant;

/**
 * How far a key has been distributed by itself.
 *
 * @param code  why it stopped ({@code LIMIT_REACHED}, or what a machine would answer) or does not start; null otherwise
 * @param given how many devices ever got it by themselves
 * @param dueAt when it is tried again, if it does not start
 */
public record DistributionView(DistributionState state, String code, int given, Instant dueAt) {

    static final DistributionView NEVER = new DistributionView(DistributionState.OFF, null, 0, null);
}
