package io.tenure.authority.license;

/** Where this Tenure knows a license from. */
public enum Origin {
    /** Issued here. */
    BUILT_IN,
    /** Told by a vendor's authority. */
    VENDOR,
    /** Read from a key file that somebody else signed. */
    FILE
}
