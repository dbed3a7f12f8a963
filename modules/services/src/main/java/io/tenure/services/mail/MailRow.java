package io.tenure.services.mail;

import java.time.Instant;

/**
 * One mail in a list, without its text.
 *
 * @param to      the addresses, as far as they are known: they are looked up with each try
 * @param subject null before the first try
 * @param dueAt   when it is tried next, or null when it will not be
 * @param detail  what went wrong, in the mail server's words, or null
 * @param at      when it was sent or caught, or null
 */
public record MailRow(long id, MailKind kind, MailState state, String to, String subject, Instant addedAt, Instant dueAt,
                      int attempts, MailProblem problem, String detail, Instant at) {
}
