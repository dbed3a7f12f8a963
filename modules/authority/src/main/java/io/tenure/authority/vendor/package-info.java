/**
 * The port to a vendor: each change of a subscription is one provisioning request, answered at once
 * (domain.md 002, state machine). The built-in authority answers within the caller's transaction (rulings.md 1); its
 * licenses are in table {@code authority_license}.
 */
package io.tenure.authority.vendor;
