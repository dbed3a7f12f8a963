/**
 * The vendor's desk: issuing licenses as activation codes or key files, blocking them, publishing newer keys, rotating
 * the signing keys, and the list of what was issued. Tables {@code authority_license}, {@code authority_renewal}.
 */
package io.tenure.authority.issue;
