/**
 * The port to a vendor: each change of a subscription is one provisioning request, answered at once
 * (domain.md 002, state machine). The built-in authority answers within the caller's transaction (rulings.md 1); its
 * licenses are in table {@code authority_license}. Where this Tenure is the vendor of others,
 * {@link io.tenure.authority.vendor.ResellerDesk} and {@link io.tenure.authority.vendor.ResellerOrders} answer them;
 * table {@code authority_order} remembers what each of them ordered.
 */
package io.tenure.authority.vendor;
