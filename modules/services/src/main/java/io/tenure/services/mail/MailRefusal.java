package io.tenure.services.mail;

import io.tenure.kernel.RefusalCode;

/** Why something about mail is refused. */
public enum MailRefusal implements RefusalCode {
    /** There is no mail with this id. */
    MAIL_NOT_FOUND(Kind.NOT_FOUND),
    /** Only a mail that failed can be sent again. */
    MAIL_NOT_FAILED(Kind.RULE),
    /** More recipients than one mail should have. */
    TOO_MANY_RECIPIENTS(Kind.RULE),
    /** The settings name no recipients. */
    NO_RECIPIENTS(Kind.RULE),
    /** No mail server is configured, so mail would only wait. */
    NO_MAIL_SERVER(Kind.RULE);

    private final Kind kind;

    MailRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
