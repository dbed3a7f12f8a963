package io.tenure.activation.coverage;

import io.tenure.authority.license.KeyType;
import java.time.LocalDate;

/**
 * Days of one lane on which the same holds.
 *
 * @param from    the first day
 * @param to      the last day, or null for an open end
 * @param source  how the license came to the machine
 * @param serial  the license that covers these days, or the one whose end they follow
 * @param endedBy how that license ended; null for LICENSE
 */
public record CoverageRow(KeyType keyType, LocalDate from, LocalDate to, CoverageKind kind, CoverageSource source,
                          String serial, EndedBy endedBy) {

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
