package io.tenure.authority.license;

/** What a license's units are counted on (domain.md 000.4; DEVICE for seeds 001 and 002). */
public enum KeyType {
    SERVER,
    DESKTOP,
    PROCESSOR,
    CORE,
    DEVICE
}
