package io.tenure.services.webhook;

import io.tenure.kernel.RefusalCode;

/** Why something about webhooks is refused. */
public enum WebhookRefusal implements RefusalCode {
    /** There is no endpoint with this id. */
    WEBHOOK_NOT_FOUND(Kind.NOT_FOUND),
    /** The endpoint has no delivery with this id. */
    DELIVERY_NOT_FOUND(Kind.NOT_FOUND),
    /** The address is none that may be called: its scheme, or where it leads. */
    URL_NOT_ALLOWED(Kind.RULE),
    /** No event has this name. */
    UNKNOWN_EVENT_TYPE(Kind.RULE),
    /** Nothing is sent to an endpoint that is switched off. */
    WEBHOOK_DISABLED(Kind.RULE),
    /** There are as many endpoints as there may be. */
    TOO_MANY_WEBHOOKS(Kind.RULE);

    private final Kind kind;

    WebhookRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
