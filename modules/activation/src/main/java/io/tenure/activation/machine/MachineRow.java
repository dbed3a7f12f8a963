package io.tenure.activation.machine;

import io.tenure.activation.coverage.Coverage;
import io.tenure.activation.coverage.CoverageSource;
import java.time.LocalDate;
import java.util.List;

/**
 * One machine in a list or on a page, with what it holds and how it stands with its cover.
 *
 * @param coveredUntil the last day with cover, what is queued included; null for no end, and for never
 * @param daysLeft     days until then: 0 on that day, negative afterwards; null for no end, and for never
 * @param keys         by type, the active key first; a reserve code last, as additional key with that source
 * @param supplied     what it has beside keys
 */
public record MachineRow(MachineView machine, MachineState state, LocalDate coveredUntil, Long daysLeft,
                         List<MachineKey> keys, SuppliedCover supplied) {

    static MachineRow of(MachineView machine, List<MachineKey> keys, SuppliedCover supplied, LocalDate today) {
        Coverage coverage = Cover.of(machine, List.of(), keys, supplied, today);
        return new MachineRow(machine, MachineState.of(coverage), coverage.lastFullDay().orElse(null),
                coverage.daysLeft().isPresent() ? coverage.daysLeft().getAsLong() : null, keys, supplied);
    }

    /** What covers it from a day on, by what it holds now; without its past. */
    public Coverage coverage(LocalDate day) {
        return Cover.of(machine, List.of(), keys, supplied, day);
    }

    public List<MachineKey> active() {
        return in(SlotRole.ACTIVE);
    }

    public List<MachineKey> additional() {
        return in(SlotRole.ADDITIONAL).stream().filter(key -> key.source() != CoverageSource.RESERVE_CODE).toList();
    }

    private List<MachineKey> in(SlotRole role) {
        return keys.stream().filter(key -> key.role() == role).toList();
    }
}
