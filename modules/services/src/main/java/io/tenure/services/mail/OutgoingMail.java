package io.tenure.services.mail;

import java.time.Instant;
import java.util.List;

/**
 * A mail that is written and on its way.
 *
 * @param to     the addresses; empty when the recipients were taken out of the settings meanwhile
 * @param sentAt what it says of the time it was sent
 */
public record OutgoingMail(long id, List<String> to, String language, MailText text, Instant addedAt, Instant sentAt) {
}
