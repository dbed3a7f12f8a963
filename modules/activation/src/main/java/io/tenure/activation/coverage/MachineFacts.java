package io.tenure.activation.coverage;

import java.util.List;

/**
 * All that the coverage of one machine follows from. Systems add facts to it; none has code of its own in coverage.
 *
 * @param applicationVersion the version of the installed product, or null: then the license's counts (rulings.md 20)
 * @param past               the tenures that are over, in the order in which they happened
 * @param active             the licenses in use, at most one a lane
 * @param queued             what is to take over, in that order
 */
public record MachineFacts(MachineKind kind, String applicationVersion, List<Tenure> past, List<Holding> active,
                           List<Successor> queued) {

    public MachineFacts {
        past = List.copyOf(past);
        active = List.copyOf(active);
        queued = List.copyOf(queued);
    }
}
