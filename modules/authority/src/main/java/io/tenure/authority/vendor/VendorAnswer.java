package io.tenure.authority.vendor;

import io.tenure.authority.code.ActivationCode;

/**
 * What the vendor answered.
 *
 * @param serial the license's serial; null if refused
 * @param code   the activation code, for an activation; else null
 * @param error  why the vendor refused, or null if it did as asked
 */
public record VendorAnswer(String serial, ActivationCode code, VendorError error) {

    static VendorAnswer done(String serial) {
        return new VendorAnswer(serial, null, null);
    }

    static VendorAnswer issued(String serial, ActivationCode code) {
        return new VendorAnswer(serial, code, null);
    }

    static VendorAnswer refused(VendorError error) {
        return new VendorAnswer(null, null, error);
    }

    public boolean succeeded() {
        return error == null;
    }
}
