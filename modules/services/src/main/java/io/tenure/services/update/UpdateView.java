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
 */
public record UpdateView(boolean enabled, Instant nextRequestAt, LocalDate retryUntil, UpdateResult lastResult,
                         Instant lastRequestAt, DisabledBy disabledBy, int version) {

    static final UpdateView OFF = new UpdateView(false, null, null, null, null, null, 0);
}
