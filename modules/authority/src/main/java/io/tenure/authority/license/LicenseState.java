package io.tenure.authority.license;

/** Whether a license is given, apart from its days and from blocking. */
public enum LicenseState {
    ISSUED,
    /** Suspended: no new machine gets it. */
    PAUSED,
    /** Given back; final. It stays valid until its last day. */
    CANCELED
}
