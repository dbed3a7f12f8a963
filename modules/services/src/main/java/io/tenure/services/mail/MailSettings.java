package io.tenure.services.mail;

import java.util.List;

/**
 * Who gets the mails that concern the whole installation, and how mail goes out.
 *
 * @param recipients all get one mail together; empty: nobody does
 * @param language   {@code en} or {@code de}
 * @param catching   sandbox only: mail is kept although a mail server is configured
 * @param way        how mail goes out at present
 */
public record MailSettings(List<String> recipients, String language, boolean catching, int version, MailWay way) {

    public MailSettings {
        recipients = List.copyOf(recipients);
    }
}
