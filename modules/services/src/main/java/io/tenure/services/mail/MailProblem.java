package io.tenure.services.mail;

/** Why a mail did not arrive. */
public enum MailProblem {
    /** The mail server cannot be reached, or the line broke. */
    NO_CONNECTION,
    /** Its certificate is not trusted, is over, or is another host's; nothing was said to it. */
    CERTIFICATE_NOT_TRUSTED,
    /** The line cannot be encrypted as the settings want it; nothing was said on it. */
    TLS_FAILED,
    /** The mail server does not take user and password. */
    LOGIN_REFUSED,
    /** The mail server refused the mail. */
    REFUSED,
    /** The mail server refused recipients; if the mail is SENT, the others have got it. */
    RECIPIENTS_REFUSED,
    /** The recipients were taken out of the settings before it could be sent. */
    NO_RECIPIENTS
}
