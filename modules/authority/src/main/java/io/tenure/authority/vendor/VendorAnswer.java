package io.tenure.authority.vendor;

import io.tenure.authority.code.ActivationCode;
import io.tenure.authority.license.License;

/**
 * What the vendor answered.
 *
 * @param serial  the license's serial; null if refused
 * @param code    the activation code, for an activation; else null
 * @param license as it is now, from a vendor far away; null where it is in the book of licenses already
 * @param error   why the vendor refused, or null if it did as asked
 */
public record VendorAnswer(String serial, ActivationCode code, License license, VendorError error) {

    static VendorAnswer done(String serial) {
        return new VendorAnswer(serial, null, null, null);
    }

    static VendorAnswer issued(String serial, ActivationCode code) {
        return new VendorAnswer(serial, code, null, null);
    }

    /** From a vendor far away. @param code null where it was known before */
    public static VendorAnswer told(License license, ActivationCode code) {
        return new VendorAnswer(license.serial(), code, license, null);
    }

    public static VendorAnswer refused(VendorError error) {
        return new VendorAnswer(null, null, null, error);
    }

    public boolean succeeded() {
        return error == null;
    }
}
