/**
 * Mail as an outbox: a use case adds one row in its own transaction, with the kind of mail and its facts; the due work
 * {@link io.tenure.services.mail.DeliverMail} finds the recipients' addresses and language, writes the text and delivers.
 * So a mail goes out if and only if what it tells has happened, and costs the change one insert.
 *
 * <p>A mail is QUEUED, then SENT, FAILED or CAUGHT. With a mail server configured ({@link
 * io.tenure.services.mail.MailServer}) it goes there over SMTP, as text and HTML, to all recipients at once; what goes
 * wrong is tried again ever more rarely for two days, unless the mail server refused for good, and then an administrator
 * can send it again. The sandbox keeps mails and shows them, unless its settings say that it sends. Without either they
 * stay QUEUED. Table {@code mail_message}.
 *
 * <p>The recipients of the settings (table {@code mail_setting}) get what concerns the whole installation; without any,
 * such a mail is not even written.
 *
 * <p>One-time links stand in a mail's facts until it is delivered, for there is no other way to write them into a mail
 * later; delivery clears the facts. What remains is the text of a caught mail, in the sandbox only. A link works once
 * and expires by itself (72 hours, or one hour for a password).
 *
 * <p>Texts are the bundles {@code io/tenure/services/mail/mail*.properties}: subject and body per kind, facts in braces
 * by name. A line whose fact is missing is left out; facts that are days read as days; the line {@code {rows}} becomes a
 * table with the head of that kind.
 */
package io.tenure.services.mail;
