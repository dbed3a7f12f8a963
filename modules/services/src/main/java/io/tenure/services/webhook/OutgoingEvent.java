package io.tenure.services.webhook;

import java.util.List;

/**
 * One event on its way to one endpoint.
 *
 * @param delivery the delivery's row
 * @param id       the same for every try and endpoint
 * @param secrets  it is signed with each
 */
public record OutgoingEvent(long delivery, String id, String url, List<WebhookSecret> secrets, String body) {
}
