package io.tenure.activation.key;

import io.tenure.kernel.RefusalCode;

/** Why a machine refuses a key (domain.md 000.14 and 22), in the order in which they are tried (rulings.md 15). */
public enum OfferRefusal implements RefusalCode {
    /** The key is blocked. */
    BLOCKED_KEY,
    /** The key's last valid day has passed. */
    EXPIRED_KEY,
    /** The subscription of the key is suspended; machines that hold it keep it. */
    KEY_SUSPENDED,
    /** A trial key can only be active. */
    TRIAL_AS_ADDITIONAL,
    /** A subscription key can only be active. */
    SUBSCRIPTION_AS_ADDITIONAL,
    /** The machine holds this key already. */
    ALREADY_ADDED,
    /** The machine has no active key that an additional one could follow. */
    NO_ACTIVE_KEY,
    /** The machine has active keys, but none of this type. */
    TYPE_MISMATCH,
    /** The active key is a trial. */
    ACTIVE_IS_TRIAL,
    /** The active key is of the other commercial edition. */
    EDITION_MISMATCH,
    /** The key would expire before the active one. */
    EXPIRES_TOO_EARLY,
    /** A trial key cannot replace a paid one that is still valid. */
    TRIAL_OVER_COMMERCIAL;

    @Override
    public Kind kind() {
        return Kind.RULE;
    }
}
