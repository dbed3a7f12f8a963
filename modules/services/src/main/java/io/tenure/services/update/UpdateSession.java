package io.tenure.services.update;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One request for a newer key.
 *
 * @param expiresOn the last valid day of the license afterwards, or null for no end
 * @param byHand    whether somebody pressed <i>Update now</i>
 */
public record UpdateSession(long id, Instant at, UpdateResult result, LocalDate expiresOn, boolean byHand) {
}
