package io.tenure.services.mail;

import java.time.Instant;

/**
 * A mail the sandbox caught.
 *
 * @param to the address it would have gone to
 * @param at when, by Tenure's clock, UTC
 */
public record CaughtMail(long id, MailKind kind, String to, String subject, String text, String html, Instant at) {
}
