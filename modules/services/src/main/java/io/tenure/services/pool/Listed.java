package io.tenure.services.pool;

import io.tenure.activation.machine.MachineNumber;

/** What a pool keeps of a machine beside its licenses, and its install, or null where it has none. */
record Listed(long machine, String name, String group, Long customer, Install install) {

    String number() {
        return MachineNumber.of(machine);
    }
}
