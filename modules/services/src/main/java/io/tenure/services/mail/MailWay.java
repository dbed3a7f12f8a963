package io.tenure.services.mail;

import io.tenure.kernel.Mode;

/** How mail goes out at present. */
public enum MailWay {
    /** The sandbox keeps it and shows it. */
    CATCH,
    /** Over SMTP, to the mail server that is configured. */
    SMTP,
    /** Not at all: it waits until a mail server is configured. */
    NONE;

    /** @param catching whether the sandbox is to keep mail although a mail server is configured */
    static MailWay of(boolean catching) {
        boolean server = MailServer.configured().isPresent();
        if (Mode.sandbox() && (catching || !server)) {
            return CATCH;
        }
        return server ? SMTP : NONE;
    }
}
