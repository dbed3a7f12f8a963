package io.tenure.activation.key;

import io.tenure.authority.license.KeyType;

/** What a machine is licensed by; keys of two schemes do not go together (domain.md 000.5 and 13). */
enum Scheme {
    /** By the virtual machines that are protected: a server and a desktop key side by side. */
    GUESTS,
    PROCESSORS,
    CORES,
    DEVICES;

    static Scheme of(KeyType type) {
        return switch (type) {
            case SERVER, DESKTOP -> GUESTS;
            case PROCESSOR -> PROCESSORS;
            case CORE -> CORES;
            case DEVICE -> DEVICES;
        };
    }
}
