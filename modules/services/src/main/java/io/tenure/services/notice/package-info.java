/**
 * Mails about what comes: once a day, at 00:00 UTC and after everything else of that moment, each {@link
 * io.tenure.services.notice.Notice} looks at what has come up since it looked last, and puts one mail with a table into
 * the outbox, for the recipients of the mail settings. The row of the kind in {@code notice_check} is locked and moved on
 * in the same transaction, so each event is told once; after days without a server they are looked at together.
 *
 * <p>Keys and the cover of machines are told 30, 15, 5 and 1 days before their end (domain.md 000.37), keys that are used
 * up when it gets worse (000.36; table {@code notice_usage}).
 * While the settings name no recipients nothing is looked at.
 *
 * <p>Tasks in which machines refused, or whose key was not renewed, are told when it happens ({@link
 * io.tenure.services.notice.MailFailedTasks}), in the transaction in which they fail.
 */
package io.tenure.services.notice;
