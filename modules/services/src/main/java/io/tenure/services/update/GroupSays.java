package io.tenure.services.update;

/** What a group says about automatic update of its installations. */
public enum GroupSays {
    /** Nothing: each installation is as it is set itself. */
    EACH(null),
    ON(true),
    OFF(false);

    private final Boolean enabled;

    GroupSays(Boolean enabled) {
        this.enabled = enabled;
    }

    /** Null for nothing. */
    public Boolean enabled() {
        return enabled;
    }

    static GroupSays of(Boolean enabled) {
        return enabled == null ? EACH : enabled ? ON : OFF;
    }
}
