package io.tenure.activation.key;

/** What a key is to a machine (domain.md 000.7). */
public enum KeyRole {
    /** In use. */
    ACTIVE,
    /** Takes over when the active key of its type ends; "reserve" in later products (domain.md A4). */
    ADDITIONAL
}
