package io.tenure.services.mail;

/** How far a mail has come. */
enum MailState {
    /** Waits for delivery. */
    QUEUED,
    /** Kept by the sandbox instead of being sent. */
    CAUGHT;

    /** @throws IllegalStateException unless a mail may go from here to there */
    MailState to(MailState next) {
        boolean allowed = switch (this) {
            case QUEUED -> next == CAUGHT;
            case CAUGHT -> false;
        };
        if (!allowed) {
            throw new IllegalStateException(this + " mail cannot become " + next);
        }
        return next;
    }
}
