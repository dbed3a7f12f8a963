package io.tenure.activation.machine;

/**
 * How the whole fleet stands.
 *
 * @param uncovered machines that nothing covers today ({@link MachineState#CRITICAL})
 * @param lapsing   machines whose cover ends within 30 days, with nothing to take over ({@link MachineState#WARNING})
 * @param lapsingDevices devices among the lapsing
 */
public record MachineCounts(long uncovered, long lapsing, long lapsingDevices) {
}
