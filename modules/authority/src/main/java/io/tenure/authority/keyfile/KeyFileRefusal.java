package io.tenure.authority.keyfile;

import io.tenure.kernel.RefusalCode;

/** Why a text is not taken as a key file. */
public enum KeyFileRefusal implements RefusalCode {
    /** Larger than a key file can be. */
    KEY_FILE_TOO_LARGE,
    /** Cut, garbled, or no key file at all. */
    KEY_FILE_MALFORMED,
    /** Signed in a way that is not, or no longer, taken; or not signed. */
    KEY_FILE_ALGORITHM_NOT_ALLOWED,
    /** Signed with a key that is not one of the authorities known here, or in another's name. */
    KEY_FILE_UNKNOWN_KEY,
    /** The signature does not fit the text: somebody changed it. */
    KEY_FILE_SIGNATURE;

    @Override
    public Kind kind() {
        return Kind.RULE;
    }
}
