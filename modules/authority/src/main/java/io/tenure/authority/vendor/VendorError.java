package io.tenure.authority.vendor;

import java.util.Arrays;
import java.util.Optional;

/**
 * Why a vendor did not do as asked: the adapter's error table (domain.md 002.27). The numbers are the vendor's own; the
 * ones without a number are found by the adapter itself.
 */
public enum VendorError {
    ALREADY_ACTIVATED(1, false),
    NOT_YET_ACTIVATED(2, false),
    RENEWAL_ENDS_EARLIER(3, false),
    ALREADY_CANCELED(4, false),
    UNKNOWN_SUBSCRIBER(5, false),
    DUPLICATED_ORDER(6, false),
    CODE_POOL_EMPTY(8, true),
    UNKNOWN_PRODUCT(9, false),
    UNKNOWN(99, true),
    TERM_TOO_SHORT(101, false),
    START_IN_FUTURE(103, false),
    CANCELING_CANNOT_ACTIVATE(105, false),
    OPEN_ENDED_CANNOT_RENEW(202, false),
    PAUSED_CANNOT_RENEW(204, false),
    PAUSED_CANNOT_SOFT_CANCEL(303, false),
    /** The end of a cancellation, or the day of a pause, lies more than 14 days back (domain.md D6). */
    TOO_FAR_BACK(304, false),
    ONLY_OPEN_ENDED_CAN_PAUSE(401, false),
    ALREADY_PAUSED(402, false),
    NOT_PAUSED(501, false),
    ORDER_NOT_ALLOWED(601, false),
    WRONG_ATTRIBUTE(602, false),
    /** No license has this activation code. */
    CODE_NOT_FOUND(0, false),
    CODE_BLOCKED(0, false),
    CODE_EXPIRED(0, false),
    /** The subscription behind the code is suspended; machines that have it keep it. */
    CODE_SUSPENDED(0, false),
    /** As many devices as it is for have activated the code (domain.md 001.13). */
    DEVICE_LIMIT(0, false),
    /** No connection to the vendor. */
    NO_CONNECTION(0, true),
    /** The vendor took longer to answer than anybody waits; it may have done what was asked. */
    TIMED_OUT(0, true),
    /** No safe connection: the vendor's certificate is not trusted, is another's, or it speaks no TLS. */
    TLS_FAILED(0, false),
    /** The vendor does not take our token. */
    TOKEN_REFUSED(0, false),
    /** The vendor has too much to do, or is being serviced. */
    VENDOR_BUSY(0, true),
    /** The vendor answered something that cannot be read. */
    INVALID_ANSWER(0, true);

    private final int number;
    private final boolean passing;

    VendorError(int number, boolean passing) {
        this.number = number;
        this.passing = passing;
    }

    /** The {@code vendorCode} of the REST API: the vendor's number, or the name where the vendor gave none. */
    public String vendorCode() {
        return number == 0 ? name() : Integer.toString(number);
    }

    /** Whether the same request may succeed later without anybody changing anything. */
    public boolean passing() {
        return passing;
    }

    /** The error of a vendor's number; a number that is not in the table is {@link #UNKNOWN}. */
    public static VendorError ofNumber(int number) {
        return find(Integer.toString(number)).orElse(UNKNOWN);
    }

    public static Optional<VendorError> find(String vendorCode) {
        return Arrays.stream(values()).filter(error -> error.vendorCode().equals(vendorCode)).findFirst();
    }
}
