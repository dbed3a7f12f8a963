package io.tenure.activation.machine;

/**
 * A job of an installation that protects data.
 *
 * @param paidOnly whether it stops in free mode (domain.md 004.12)
 */
public record ProtectionJob(String name, boolean paidOnly) {
}
