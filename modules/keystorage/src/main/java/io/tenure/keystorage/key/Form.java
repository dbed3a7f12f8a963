package io.tenure.keystorage.key;

/** By what a key got into storage (domain.md 000.2). */
public enum Form {
    /** By activation code, its own or that of a seat subscription. */
    CODE,
    /** By key file. */
    FILE
}
