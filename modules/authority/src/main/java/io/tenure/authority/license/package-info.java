/**
 * Licenses: what one is for, until when it is valid, whether it was paused, canceled or blocked.
 * Table {@code authority_license} has every license this Tenure knows of, whether issued here, told by a vendor's
 * authority or read from a key file, and is the only place that knows limit, end, block and state; other modules join
 * it by serial ({@link io.tenure.authority.license.License#columns}). {@link io.tenure.authority.license.LicenseBook}
 * reads it and keeps its days, {@link io.tenure.authority.license.LicenseChanges} makes the changes a vendor is asked for.
 */
package io.tenure.authority.license;
