package io.tenure.activation.coverage;

import io.tenure.authority.license.KeyType;
import java.time.LocalDate;

/**
 * How a machine falls out of cover.
 *
 * @param on      the first day whose mode is not FULL (rulings.md 13)
 * @param mode    what it can do on that day
 * @param why     how the license of the day before ended
 * @param keyType the lane of that license, null where it was of a pool; and its serial
 */
public record Lapse(LocalDate on, CoverageMode mode, EndedBy why, KeyType keyType, String serial) {
}
