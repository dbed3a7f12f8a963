package io.tenure.activation.device;

import io.tenure.kernel.RefusalCode;

/** Why a license or a reserve code of a machine is not changed (domain.md 001.13, rulings.md 18, 21-23). */
public enum DeviceRefusal implements RefusalCode {
    /** An SVM gets its keys by activation tasks. */
    USE_ACTIVATION_TASK(Kind.RULE),
    /** It is no activation code: not four blocks of five letters and digits. */
    CODE_INVALID(Kind.RULE),
    /** Too many codes that were refused. */
    TOO_MANY_CODES(Kind.THROTTLED),
    /** The machine has no valid license; a code would be its license, not its reserve. */
    NO_ACTIVE_LICENSE(Kind.RULE),
    /** The license belongs to a seat subscription that was bought here, until it ends. */
    UNDER_SUBSCRIPTION(Kind.RULE),
    /** The license renews by itself. */
    AUTO_RENEWAL_ON(Kind.RULE),
    /** The code of a subscription cannot be a reserve. */
    CODE_IS_SUBSCRIPTION(Kind.RULE),
    /** A trial cannot prolong a license. */
    CODE_IS_TRIAL(Kind.RULE),
    /** Nothing can be in reserve behind a trial. */
    CURRENT_IS_TRIAL(Kind.RULE),
    /** The code ends no later than the present license. */
    NOT_LATER(Kind.RULE),
    /** There is a reserve code already, and the request does not say that it be replaced. */
    RESERVE_EXISTS(Kind.RULE),
    /** It is the code of the present license. */
    SAME_CODE(Kind.RULE),
    /** The license is for another version of the application. */
    INCOMPATIBLE_APP(Kind.RULE),
    /** The license is for another kind of machine. */
    KEY_TYPE_MISMATCH(Kind.RULE),
    /** The license requires a device that is connected to an account. */
    ACCOUNT_CONNECTION_REQUIRED(Kind.RULE),
    /** The machine has no reserve code. */
    NO_RESERVE_CODE(Kind.RULE),
    /** Try again is for a reserve code that could not be activated. */
    TRY_AGAIN_NOT_POSSIBLE(Kind.RULE),
    /** Activate now is for a machine whose license is blocked. */
    ACTIVATE_NOW_NOT_POSSIBLE(Kind.RULE);

    private final Kind kind;

    DeviceRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
