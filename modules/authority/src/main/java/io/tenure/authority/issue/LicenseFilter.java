package io.tenure.authority.issue;

import io.tenure.authority.license.KeyType;
import io.tenure.authority.license.LicenseType;

/**
 * Which issued licenses a list shows; null asks nothing.
 *
 * @param q beginning of a serial, a whole activation code, or a part of the product's name
 */
public record LicenseFilter(LicenseForm form, KeyType keyType, LicenseType licenseType, LicenseView.Standing standing,
                            String q) {
}
