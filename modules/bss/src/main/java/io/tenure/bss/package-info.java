/**
 * The BSS portal: pages for administrators, which auditors may read. A page {@code /admin/subscription.xhtml} has the bean
 * {@link io.tenure.bss.SubscriptionPage}. Beans hold what the address and the form say, ask one query or one use case, and
 * redirect; a refusal goes to the one exception handler, which shows it where it belongs.
 *
 * <p>{@code change.xhtml} and {@code quote.xhtml} are no pages but parts: what a change or a purchase would do and cost,
 * taken over by the open dialog while somebody types.
 */
package io.tenure.bss;
