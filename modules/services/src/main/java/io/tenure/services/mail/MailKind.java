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
    /** {@code name}: who asked for it. */
    TEST,
    /** {@code count rows link}; rows of key, product, last day, days left. */
    KEYS_EXPIRING,
    /** {@code count rows link}; rows of last day, days left, group, machines. */
    COVER_ENDING,
    /** {@code count rows link}; rows of key, product, units used, limit, percent, severity. */
    KEYS_OVERUSED,
    /** {@code count rows link}; rows of subscription, product, seats in use, seats, percent, severity. */
    LOW_SEATS,
    /** {@code machine name why expiresOn}: an installation could not get a newer key. */
    UPDATE_FAILED,
    /** {@code machine name why expiresOn}: an installation asks no more. */
    UPDATE_DISABLED,
    /** {@code count rows link}; rows of task, name, what failed, machines that refused, machines. */
    TASKS_FAILED,
    /** {@code count devices more}; a line for each device, with the last day of its license at its end. */
    LICENSES_END,
    /** The same, with <code>{why.CODE}</code> in each line for why its reserve code would be refused. */
    RESERVES_FAIL
}
