/**
 * Webhooks (Standard Webhooks 1.0): every row of the audit log is an event, so there is one place where events are
 * written, in the transaction of the change, and no change takes a statement more for it.
 *
 * <p>{@link io.tenure.services.webhook.FindEvents} follows the log with a cursor for each endpoint and writes a delivery
 * for each event the endpoint asked for; {@link io.tenure.services.webhook.DeliverEvents} sends them, outside of
 * transactions, one endpoint in one lane. A delivery is PENDING, then DELIVERED (any answer of 2xx) or, after three days
 * of tries, FAILED. Events of one thing arrive in their order: while one waits for its next try, later ones of the same
 * thing wait with it. Every event arrives at least once; its {@code webhook-id} tells what came twice. An answer of 410
 * ends the endpoint (GONE). Replay makes deliveries PENDING again.
 *
 * <p>Outside the sandbox only https addresses that are public are called; the sandbox may also call itself, over http.
 * Secrets are encrypted in the database and answered once. Deliveries are forgotten 30 days after they ended. Tables
 * {@code webhook_endpoint}, {@code webhook_delivery}.
 */
package io.tenure.services.webhook;
