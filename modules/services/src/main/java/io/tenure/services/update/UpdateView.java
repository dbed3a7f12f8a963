package io.tenure.services.update;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Automatic update of one installation as others see it.
 *
 * @param nextRequestAt null while it is off
 * @param retryUntil    the last day on which is asked; null while it is off, and for a license without end
 * @param lastResult    of the newest request, or null
 * @param disabledBy    why it was switched off by itself, or null
 * @param byGroup       what its group says for all its installations, or null
 */
public record UpdateView(boolean enabled, Instant nextRequestAt, LocalDate retryUntil, UpdateResult lastResult,
                         Instant lastRequestAt, DisabledBy disabledBy, Boolean byGroup, int version) {

    /** Of an installation that was never asked about. */
    static UpdateView off(Boolean byGroup) {
        return new UpdateView(false, null, null, null, null, null, byGroup, 0);
    }

    /** Whether it cannot be switched to the other position, because its group says otherwise. */
    public boolean fixedByGroup() {
        return byGroup != null && byGroup == enabled;
    }
}
