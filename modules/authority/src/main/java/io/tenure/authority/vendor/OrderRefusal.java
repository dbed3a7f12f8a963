package io.tenure.authority.vendor;

import io.tenure.kernel.Refusal;
import io.tenure.kernel.RefusalCode;
import java.util.Arrays;

/** Why an authority does not carry out what a reseller's Tenure ordered; each is a line of domain.md 002.27. */
public enum OrderRefusal implements RefusalCode {
    /** Another order has the same key. */
    ORDER_KEY_REUSED(VendorError.DUPLICATED_ORDER),
    /** This reseller has ordered no license with this serial. */
    LICENSE_NOT_ORDERED(VendorError.UNKNOWN_SUBSCRIBER),
    /** The license was given back. */
    LICENSE_GIVEN_BACK(VendorError.ALREADY_CANCELED),
    LICENSE_PAUSED(VendorError.ALREADY_PAUSED),
    LICENSE_NOT_PAUSED(VendorError.NOT_PAUSED),
    /** Another license has this activation code. */
    CODE_TAKEN(VendorError.ALREADY_ACTIVATED),
    /** More units than a license can have, or none. */
    ORDER_NUMBER_INVALID(VendorError.WRONG_ATTRIBUTE);

    private final VendorError error;

    OrderRefusal(VendorError error) {
        this.error = error;
    }

    @Override
    public Kind kind() {
        return Kind.RULE;
    }

    public VendorError error() {
        return error;
    }

    /** The refusal for what went wrong with an order. */
    static Refusal of(VendorError error, Object about) {
        return Arrays.stream(values()).filter(one -> one.error == error).findFirst()
                .map(one -> new Refusal(one, about)).orElseGet(() -> CodeRefusal.of(error));
    }
}
