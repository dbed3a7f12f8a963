package io.tenure.services.mail;

/** How far a mail has come. */
public enum MailState {
    /** Waits for delivery, for the first time or again. */
    QUEUED,
    /** The mail server took it, for all recipients or for some. */
    SENT,
    /** The mail server refused it for good, or could not be reached for two days. */
    FAILED,
    /** Kept by the sandbox instead of being sent. */
    CAUGHT;

    /** @throws IllegalStateException unless a mail may go from here to there */
    MailState to(MailState next) {
        boolean allowed = switch (this) {
            case QUEUED -> true;
            case FAILED -> next == QUEUED;
            case SENT, CAUGHT -> false;
        };
        if (!allowed) {
            throw new IllegalStateException(this + " mail cannot become " + next);
        }
        return next;
    }
}
