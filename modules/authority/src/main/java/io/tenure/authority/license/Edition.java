package io.tenure.authority.license;

/** Commercial edition of a license (domain.md 000.6). */
public enum Edition {
    STANDARD,
    ENTERPRISE
}
