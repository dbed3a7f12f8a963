package io.tenure.keystorage.key;

import io.tenure.kernel.RefusalCode;

/** Why a key is not taken into storage, changed or deleted. */
public enum KeyRefusal implements RefusalCode {
    /** No key in storage has this serial. */
    KEY_NOT_FOUND(Kind.NOT_FOUND),
    /** Neither an activation code nor a key file was given, or both. */
    CODE_OR_FILE(Kind.MALFORMED),
    /** A key with this serial is in storage already. */
    ALREADY_STORED(Kind.RULE),
    /** A machine holds the key as active or additional key. */
    KEY_IN_USE(Kind.RULE),
    /** The key belongs to a seat subscription that still runs. */
    KEY_OF_SUBSCRIPTION(Kind.RULE),
    /** Only a key for devices can be distributed by itself (rulings.md 16). */
    NOT_DISTRIBUTABLE(Kind.RULE);

    private final Kind kind;

    KeyRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
