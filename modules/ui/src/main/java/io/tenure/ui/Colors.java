package io.tenure.ui;

import java.util.Map;

/** One color language everywhere: the color that goes with the word of a state. */
public final class Colors {

    private static final Map<String, String> BY_NAME = Map.ofEntries(
            Map.entry("ACTIVE", "green"), Map.entry("DONE", "green"), Map.entry("CONFIRMED", "green"),
            Map.entry("COMPLETED", "green"), Map.entry("CHARGED", "green"), Map.entry("SUCCEEDED", "green"),
            Map.entry("PENDING_CANCEL", "amber"), Map.entry("SUSPENDED", "amber"), Map.entry("INVITED", "amber"),
            Map.entry("PENDING", "blue"), Map.entry("SENT", "blue"), Map.entry("REQUESTED", "blue"), Map.entry("PROVISIONING", "blue"),
            Map.entry("AVAILABLE", "green"), Map.entry("EXPIRING", "amber"), Map.entry("EXPIRED", "red"), Map.entry("BLOCKED", "red"),
            Map.entry("OK", "green"), Map.entry("INFO", "blue"), Map.entry("WARNING", "amber"), Map.entry("CRITICAL", "red"),
            Map.entry("EXPIRES_SOON", "amber"), Map.entry("GRACE_PERIOD", "amber"), Map.entry("NO_LICENSE", "red"),
            Map.entry("SAVED", "green"), Map.entry("UNCHECKED", "amber"), Map.entry("ACTIVATING", "blue"),
            Map.entry("ACTIVATION_FAILED", "red"), Map.entry("SCHEDULED", "blue"), Map.entry("RUNNING", "blue"), Map.entry("ADDED", "green"),
            Map.entry("REPLACED", "green"), Map.entry("COMPLETED_WITH_ERRORS", "red"), Map.entry("STOPPED", "amber"),
            Map.entry("QUEUED", "blue"), Map.entry("ENABLED", "green"), Map.entry("GONE", "red"), Map.entry("DELIVERED", "green"),
            Map.entry("ON_TIME", "green"), Map.entry("LATE", "red"), Map.entry("FAILING", "red"),
            Map.entry("ISSUED", "green"), Map.entry("PAUSED", "amber"), Map.entry("APPLIED", "green"), Map.entry("OPEN", "blue"), Map.entry("FAILED", "red"), Map.entry("LOCKED", "red"));

    private Colors() {
    }

    /** green, amber, red or blue; grey for what is over or has no color of its own. */
    public static String of(Enum<?> state) {
        return state == null ? "grey" : BY_NAME.getOrDefault(state.name(), "grey");
    }
}
