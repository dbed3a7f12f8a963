/**
 * The vendor's side: licenses ({@link io.tenure.authority.license}), issuing them ({@link io.tenure.authority.issue}),
 * key files ({@link io.tenure.authority.keyfile}), activation codes and the port to a vendor.
 * {@link io.tenure.authority.code} knows what an
 * activation code is and keeps it encrypted; {@link io.tenure.authority.vendor} carries provisioning requests to the
 * authority that issues and changes licenses.
 */
package io.tenure.authority;
