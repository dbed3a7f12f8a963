package io.tenure.activation.machine;

import io.tenure.activation.coverage.MachineKind;

/**
 * What a list of machines shows.
 *
 * @param kind     only of this kind, or null
 * @param group    only of this group, or null
 * @param customer only this customer's (number), or null
 * @param state    only in this state today, or null
 * @param q        a number, or the beginning of a name; null for all
 * @param key      only those that hold the key of this serial, or null
 */
public record MachineFilter(MachineKind kind, String group, String customer, MachineState state, String q, String key) {

    /** Whatever keys they hold. */
    public MachineFilter(MachineKind kind, String group, String customer, MachineState state, String q) {
        this(kind, group, customer, state, q, null);
    }
}
