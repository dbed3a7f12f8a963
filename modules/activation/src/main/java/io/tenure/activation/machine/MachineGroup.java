package io.tenure.activation.machine;

/** A group and how many machines it has. */
public record MachineGroup(String name, int machines) {
}
