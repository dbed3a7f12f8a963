package io.tenure.authority.vendor;

import io.tenure.kernel.Refusal;
import io.tenure.kernel.RefusalCode;
import java.util.Arrays;

/** Why an authority does not look an activation code up, or does not activate it (domain.md 001.13). */
public enum CodeRefusal implements RefusalCode {
    /** No license has this code; one of another vendor looks the same. */
    CODE_NOT_FOUND(VendorError.CODE_NOT_FOUND),
    CODE_BLOCKED(VendorError.CODE_BLOCKED),
    CODE_EXPIRED(VendorError.CODE_EXPIRED),
    /** The subscription behind it is suspended. */
    CODE_SUSPENDED(VendorError.CODE_SUSPENDED),
    /** As many devices as it is for have activated it. */
    DEVICE_LIMIT(VendorError.DEVICE_LIMIT),
    /** The vendor's authority cannot be reached. */
    NO_CONNECTION(VendorError.NO_CONNECTION),
    /** The vendor's authority took too long to answer. */
    TIMED_OUT(VendorError.TIMED_OUT),
    /** There is no safe connection to the vendor's authority. */
    TLS_FAILED(VendorError.TLS_FAILED),
    /** The vendor's authority does not take our token. */
    TOKEN_REFUSED(VendorError.TOKEN_REFUSED),
    /** The vendor's authority has too much to do. */
    VENDOR_BUSY(VendorError.VENDOR_BUSY),
    /** The vendor's authority answered something that cannot be read. */
    INVALID_ANSWER(VendorError.INVALID_ANSWER),
    /** The vendor's authority takes no requests from here: the contract is over. */
    CONTRACT_TERMINATED(VendorError.ORDER_NOT_ALLOWED),
    /** The vendor's authority reports an error of its own. */
    GENERAL_ERROR(VendorError.UNKNOWN);

    private final VendorError error;

    CodeRefusal(VendorError error) {
        this.error = error;
    }

    @Override
    public Kind kind() {
        return Kind.RULE;
    }

    public VendorError error() {
        return error;
    }

    /** The refusal for what a vendor answered. */
    public static Refusal of(VendorError error) {
        return new Refusal(Arrays.stream(values()).filter(one -> one.error == error).findFirst().orElse(GENERAL_ERROR));
    }
}
