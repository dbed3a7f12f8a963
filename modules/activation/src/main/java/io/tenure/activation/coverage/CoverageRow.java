package io.tenure.activation.coverage;

import io.tenure.authority.license.KeyType;
import java.time.LocalDate;

/**
 * Days of one lane on which the same holds.
 *
 * @param keyType the lane; null in the lane of a pool
 * @param from    the first day
 * @param to      the last day, or null for an open end
 * @param source  how the license came to the machine
 * @param serial  the license that covers these days, or the one whose end they follow
 * @param endedBy how that license ended; null for LICENSE
 * @param pool    the number of the pool whose lane it is, or null
 */
public record CoverageRow(KeyType keyType, LocalDate from, LocalDate to, CoverageKind kind, CoverageSource source,
                          String serial, EndedBy endedBy, String pool) {

    /** Of a lane of keys. */
    public CoverageRow(KeyType keyType, LocalDate from, LocalDate to, CoverageKind kind, CoverageSource source,
                       String serial, EndedBy endedBy) {
        this(keyType, from, to, kind, source, serial, endedBy, null);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
