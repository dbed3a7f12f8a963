package io.tenure.services.account;

import java.time.Duration;

/** What a one-time link is for. */
enum LinkKind {
    /** Sets the first password; good for three days. */
    INVITATION(Duration.ofHours(72), "/invitation.xhtml?token="),
    /** Sets a new password; good for an hour. */
    PASSWORD_RESET(Duration.ofHours(1), "/reset.xhtml?token=");

    private final Duration life;
    private final String page;

    LinkKind(Duration life, String page) {
        this.life = life;
        this.page = page;
    }

    /** How long a link is good for, in real time. */
    Duration life() {
        return life;
    }

    /** The page that takes it, up to the secret. */
    String page() {
        return page;
    }
}
