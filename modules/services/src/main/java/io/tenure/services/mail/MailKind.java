package io.tenure.services.mail;

/** What a mail says, and which facts its text names. */
public enum MailKind {
    /** {@code subscription sku seats amount from to poNumber}; the last days are ISO dates. */
    PURCHASE_CONFIRMED,
    /** {@code subscription sku seats endsOn reason}; {@code endsOn} is the last day of the subscription. */
    CANCELLATION_CONFIRMED,
    /** {@code name inviter link}. */
    INVITATION,
    /** {@code name link}. */
    PASSWORD_RESET,
    /** {@code name}. */
    PASSWORD_CHANGED,
    /** {@code count devices more}; a line for each device, with the last day of its license at its end. */
    LICENSES_END,
    /** The same, with <code>{why.CODE}</code> in each line for why its reserve code would be refused. */
    RESERVES_FAIL
}
