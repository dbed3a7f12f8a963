package io.tenure.authority.vendor;

import io.tenure.kernel.Refusal;
import io.tenure.kernel.RefusalCode;

/** Why an authority does not look an activation code up, or does not activate it (domain.md 001.13). */
public enum CodeRefusal implements RefusalCode {
    /** No license has this code; one of another vendor looks the same. */
    CODE_NOT_FOUND(Kind.RULE),
    CODE_BLOCKED(Kind.RULE),
    CODE_EXPIRED(Kind.RULE),
    /** The subscription behind it is suspended. */
    CODE_SUSPENDED(Kind.RULE),
    /** As many devices as it is for have activated it. */
    DEVICE_LIMIT(Kind.RULE),
    /** The vendor's authority cannot be reached. */
    NO_CONNECTION(Kind.RULE),
    /** The vendor's authority answered something that cannot be read. */
    INVALID_ANSWER(Kind.RULE),
    /** The vendor's authority does not take requests from here: the contract is over, or the token is not good. */
    CONTRACT_TERMINATED(Kind.RULE),
    /** The vendor's authority reports an error of its own. */
    GENERAL_ERROR(Kind.RULE);

    private final Kind kind;

    CodeRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    /** The refusal for what a vendor answered. */
    public static Refusal of(VendorError error) {
        CodeRefusal code = switch (error) {
            case CODE_NOT_FOUND -> CODE_NOT_FOUND;
            case CODE_BLOCKED -> CODE_BLOCKED;
            case CODE_EXPIRED -> CODE_EXPIRED;
            case CODE_SUSPENDED -> CODE_SUSPENDED;
            case DEVICE_LIMIT -> DEVICE_LIMIT;
            case NO_CONNECTION -> NO_CONNECTION;
            case INVALID_ANSWER -> INVALID_ANSWER;
            case ORDER_NOT_ALLOWED -> CONTRACT_TERMINATED;
            default -> GENERAL_ERROR;
        };
        return new Refusal(code);
    }
}
