package io.tenure.services.webhook;

/** Whether an endpoint is called. */
public enum WebhookState {
    ENABLED,
    /** An administrator switched it off. Events of that time can be replayed later. */
    DISABLED,
    /** It has answered 410: it wants nothing more. An administrator can switch it on again. */
    GONE
}
