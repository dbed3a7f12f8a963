package io.tenure.activation.key;

/** What became of a key on one machine (api.md, activation tasks). */
public enum KeyOutcome {
    /** It was put in and nothing had to go. */
    ADDED,
    /** It was put in and other keys went. */
    REPLACED,
    /** It was not put in, and nothing changed. */
    FAILED
}
