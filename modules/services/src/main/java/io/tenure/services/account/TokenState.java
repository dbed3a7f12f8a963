package io.tenure.services.account;

/** Whether a token works. */
public enum TokenState {
    ACTIVE,
    EXPIRED,
    REVOKED
}
