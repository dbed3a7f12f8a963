package io.tenure.activation.task;

import io.tenure.activation.key.KeyOutcome;
import io.tenure.activation.key.KeyRole;
import io.tenure.activation.machine.MachineNumber;
import java.time.Instant;
import java.util.List;

/**
 * What one machine of a task answered.
 *
 * @param name    of the machine, or null if it was deleted since
 * @param outcome null while it has not answered
 * @param code    why it refused, else null
 * @param role    what the key became there, or null when it refused
 * @param removed serials of the keys that went
 * @param at      when it answered, UTC
 */
public record ResultRow(long machineId, String name, KeyOutcome outcome, String code, KeyRole role,
                        List<String> removed, Instant at) {

    public String machine() {
        return MachineNumber.of(machineId);
    }
}
