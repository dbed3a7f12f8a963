package io.tenure.services.catalog;

/** Commercial edition of a license (domain.md 000.6). */
public enum Edition {
    STANDARD,
    ENTERPRISE
}
