/**
 * Mail as an outbox: a use case adds one row in its own transaction, with the kind of mail and its facts; the due work
 * {@link io.tenure.services.mail.DeliverMail} finds the recipient's address and language, writes the text and delivers.
 * So a mail goes out if and only if what it tells has happened, and costs the change one insert.
 *
 * <p>A mail is QUEUED, then CAUGHT: the sandbox keeps it and shows it on a page and over REST. Outside the sandbox
 * mails stay QUEUED until a mail server is configured.
 *
 * <p>One-time links stand in a mail's facts until it is delivered, for there is no other way to write them into a mail
 * later; delivery clears the facts. What remains is the text of a caught mail, in the sandbox only. A link works once
 * and expires by itself (72 hours, or one hour for a password).
 *
 * <p>Texts are the bundles {@code io/tenure/services/mail/mail*.properties}: subject and body per kind, facts in braces
 * by name. A line whose fact is missing is left out; facts that are days read as days. Table {@code mail_message}.
 */
package io.tenure.services.mail;
