package io.tenure.activation.task;

import io.tenure.activation.key.KeyAnswer;
import io.tenure.activation.key.KeyOutcome;
import io.tenure.activation.key.SlotChange;
import io.tenure.activation.machine.MachineNumber;
import io.tenure.kernel.audit.Audited;
import io.tenure.kernel.audit.Facts;

/**
 * What one machine of a batch answered.
 *
 * @param code   why it refused, or null
 * @param change what is to be written; null when it refused, and when it held the key already
 */
record Answered(OpenMachine machine, KeyAnswer answer, String code, SlotChange change) {

    KeyOutcome outcome() {
        return code == null ? answer.outcome() : KeyOutcome.FAILED;
    }

    boolean taken() {
        return code == null;
    }

    /** For the machine's timeline. */
    Audited audited(String task, String serial) {
        String action = change == null ? "KEY_RENEWED" : answer.removed().isEmpty() ? "KEY_ADDED" : "KEY_REPLACED";
        return new Audited(action, "MACHINE", machine.id(),
                MachineNumber.of(machine.id()), machine.customerId(), null, Facts.of("removed", machine.removed(answer)),
                Facts.of("key", serial, "role", answer.role(), "task", task));
    }
}
