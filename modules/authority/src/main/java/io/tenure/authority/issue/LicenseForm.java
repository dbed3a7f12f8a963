package io.tenure.authority.issue;

/** How a license is handed over (domain.md 000.2). */
public enum LicenseForm {
    ACTIVATION_CODE,
    KEY_FILE
}
